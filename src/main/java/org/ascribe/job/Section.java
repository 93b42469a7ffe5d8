package org.ascribe.job;

import static org.ascribe.job.YamlNodes.items;
import static org.ascribe.job.YamlNodes.kindOf;
import static org.ascribe.job.YamlNodes.lineOf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A mapping of a job file that is used up key by key; what is left when it is closed is unknown.
 *
 * <p>No method throws for a fault of the file: it is noted and a harmless value is returned, so
 * that one pass finds all faults. Values are read as they are written ({@code country: NO} is
 * text).
 */
final class Section {
  private final Problems problems;
  private final String path;
  private final int line;
  private final Map<String, Node> left = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Set<String> known = new LinkedHashSet<>();

  private Section(Problems problems, String path, int line) {
    this.problems = problems;
    this.path = path;
    this.line = line;
  }

  /** The mapping that {@code node} holds; a section without keys where it holds something else. */
  static Section of(Node node, String path, Problems problems) {
    if (!(node instanceof MappingNode mapping)) {
      problems.add(lineOf(node), path, "expected keys with values, found " + kindOf(node));
      return new Section(problems.muted(), path, lineOf(node));
    }
    Section section = new Section(problems, path, lineOf(node));
    mapping.getValue().forEach(section::add);
    return section;
  }

  private void add(NodeTuple entry) {
    Node keyNode = entry.getKeyNode();
    if (!(keyNode instanceof ScalarNode scalar)) {
      problems.add(lineOf(keyNode), path, "expected a word as key, found " + kindOf(keyNode));
      return;
    }
    String key = scalar.getValue();
    Integer first = lines.putIfAbsent(key, lineOf(keyNode));
    if (first == null) {
      left.put(key, entry.getValueNode());
    } else {
      problems.add(lineOf(keyNode), in(key), "is given twice, first on line " + first);
    }
  }

  /** The keys that nobody has asked for yet, in the order of the file. */
  List<String> keys() {
    return List.copyOf(left.keySet());
  }

  boolean has(String key) {
    known.add(key);
    return left.containsKey(key);
  }

  /** Whether the value of {@code key} is one word or text, not a list or keys with values. */
  boolean isText(String key) {
    return left.get(key) instanceof ScalarNode;
  }

  /** Whether the value of {@code key} is a list. */
  boolean isList(String key) {
    return left.get(key) instanceof SequenceNode;
  }

  /** Whether the value of {@code key} has keys of its own. */
  boolean isSection(String key) {
    return left.get(key) instanceof MappingNode;
  }

  /** Text that must be there and not blank. */
  String text(String key) {
    String text = textOrNull(key);
    if (text == null || text.isBlank()) {
      problem(key, "is missing");
      return "";
    }
    return text;
  }

  /** Text, or null where the key is absent, empty or {@code null}. */
  @Nullable String textOrNull(String key) {
    Node node = take(key);
    return node == null ? null : scalar(node, key);
  }

  /** One text or a list of them; empty where the key is absent. */
  List<String> texts(String key) {
    Node node = take(key);
    if (node == null) {
      return List.of();
    }
    return items(node).stream().map(item -> scalar(item, key)).filter(Objects::nonNull).toList();
  }

  /** As {@link #texts}, with "" for each that is empty or {@code null}. */
  List<String> textsOrBlank(String key) {
    Node node = take(key);
    List<Node> items = node == null ? List.of() : items(node);
    return items.stream().map(item -> Objects.requireNonNullElse(scalar(item, key), "")).toList();
  }

  /** A section that must be there. */
  Section section(String key) {
    Node node = take(key);
    if (node == null) {
      problem(key, "is missing");
      return new Section(problems.muted(), in(key), line);
    }
    return of(node, in(key), problems);
  }

  Optional<Section> sectionIfGiven(String key) {
    return has(key) ? Optional.of(section(key)) : Optional.empty();
  }

  /** A list of sections; empty where the key is absent. */
  List<Section> sections(String key) {
    Node node = take(key);
    if (node == null) {
      return List.of();
    }
    List<Section> sections = new ArrayList<>();
    for (Node item : items(node)) {
      sections.add(of(item, in(key) + "[" + sections.size() + "]", problems));
    }
    return sections;
  }

  /** A constant of an enum by its lower-case word, or null where the key is absent or wrong. */
  <E extends Enum<E>> @Nullable E choice(String key, Class<E> type) {
    String text = textOrNull(key);
    List<E> all = List.of(type.getEnumConstants());
    List<String> words = all.stream().map(Section::word).toList();
    if (text == null || words.contains(text)) {
      return text == null ? null : all.get(words.indexOf(text));
    }
    notOneOf(key, text, words);
    return null;
  }

  <E extends Enum<E>> E choice(String key, Class<E> type, E absent) {
    E chosen = choice(key, type);
    return chosen == null ? absent : chosen;
  }

  boolean flag(String key) {
    String text = textOrNull(key);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      notOneOf(key, text, List.of("true", "false"));
    }
    return "true".equals(text);
  }

  /** A number within bounds, or null where the key is absent. */
  @Nullable Double number(String key, double least, double most) {
    String text = textOrNull(key);
    if (text == null) {
      return null;
    }
    double value = text.matches("\\d{1,15}(\\.\\d{1,15})?") ? Double.parseDouble(text) : -1;
    if (value < least || value > most) {
      problem(key, "'" + text + "' is not a number from " + plain(least) + " to " + plain(most));
      return null;
    }
    return value;
  }

  /** A whole number within bounds, or null where the key is absent. */
  @Nullable Long whole(String key, long least, long most) {
    Double value = number(key, least, most);
    if (value != null && value % 1 != 0) {
      problem(key, "'" + value + "' is not a whole number");
      return null;
    }
    return value == null ? null : value.longValue();
  }

  /** Notes a fault of the value of {@code key}. */
  void problem(String key, String message) {
    problems.add(lines.getOrDefault(key, line), in(key), message);
  }

  void notOneOf(String key, String found, List<String> allowed) {
    problem(
        key,
        "'"
            + found
            + "' is not one of "
            + String.join(", ", allowed)
            + Nearest.hint(found, allowed));
  }

  /** Notes each of {@code found} that is not allowed; nothing can be said where nothing is. */
  void allOf(String key, List<String> found, Set<String> allowed) {
    if (allowed.isEmpty()) {
      return;
    }
    for (String name : found) {
      if (!name.isEmpty() && !allowed.contains(name)) {
        notOneOf(key, name, List.copyOf(allowed));
      }
    }
  }

  /** Notes every key that nobody asked for. */
  void close() {
    for (String key : keys()) {
      problem(
          key,
          "is not a key here" + Nearest.hint(key, known) + " (" + String.join(", ", known) + ")");
    }
    left.clear();
  }

  /** The words of an enum as a message lists them: {@code csv, json}. */
  static <E extends Enum<E>> String words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Section::word)
        .collect(Collectors.joining(", "));
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private String in(String key) {
    return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
  }

  private @Nullable Node take(String key) {
    known.add(key);
    return left.remove(key);
  }

  private @Nullable String scalar(Node node, String key) {
    if (!(node instanceof ScalarNode scalar)) {
      problems.add(lineOf(node), in(key), "expected text, found " + kindOf(node));
      return null;
    }
    boolean empty = scalar.getTag().equals(Tag.NULL) || scalar.getValue().isEmpty();
    return empty ? null : scalar.getValue();
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
