package org.ascribe.evaluate;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * The least figures that are accepted, from a YAML file such as:
 *
 * <pre>
 * documents: 40
 * claims (party): {f1: 0.850, recall: 0.800}
 * </pre>
 */
public final class Limits {
  private static final String DOCUMENTS = "documents";

  private final Path file;
  private final List<Limit> limits = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private Limits(Path file) {
    this.file = file;
  }

  /** What is measured of a field. */
  private enum Measure {
    PRECISION,
    RECALL,
    F1;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    BigDecimal of(Count count) {
      return switch (this) {
        case PRECISION -> count.precision();
        case RECALL -> count.recall();
        case F1 -> count.f1();
      };
    }
  }

  /** One line of the file; without field and measure it is about the number of documents. */
  private record Limit(
      int line, @Nullable Field field, @Nullable Measure measure, BigDecimal least) {
    String label() {
      return field == null || measure == null ? DOCUMENTS : field.label() + " " + measure.label();
    }

    BigDecimal of(Scores scores) {
      return field == null || measure == null
          ? BigDecimal.valueOf(scores.documents())
          : measure.of(scores.of(field));
    }
  }

  /**
   * Reads a file.
   *
   * @throws GoldException with all that is wrong in it
   */
  public static Limits read(Path file) {
    Limits limits = new Limits(file);
    try {
      limits.add(compose(Files.readString(file)));
    } catch (IOException e) {
      throw new GoldException(file + ": cannot be read: " + e.getMessage(), e);
    } catch (YamlEngineException e) {
      throw new GoldException(file + ": is not YAML: " + e.getMessage(), e);
    }
    if (!limits.problems.isEmpty()) {
      throw new GoldException(limits.problems);
    }
    return limits;
  }

  private static Optional<Node> compose(String text) {
    return new Compose(LoadSettings.builder().build()).composeString(text);
  }

  /** Each figure that is below its limit, as a sentence; empty where all is well. */
  public List<String> below(Scores scores) {
    return limits.stream()
        .filter(limit -> limit.of(scores).compareTo(limit.least()) < 0)
        .map(
            limit ->
                "%s: found %s, at least %s expected (%s:%d)"
                    .formatted(
                        limit.label(),
                        limit.of(scores).toPlainString(),
                        limit.least().toPlainString(),
                        file,
                        limit.line()))
        .toList();
  }

  private void add(Optional<Node> root) {
    for (NodeTuple entry : entries(root.orElse(null), "")) {
      String key = scalar(entry.getKeyNode());
      Optional<Field> field = Field.of(key);
      if (key.equals(DOCUMENTS)) {
        limit(entry, null, null);
      } else if (field.isEmpty()) {
        problem(
            entry.getKeyNode(),
            "'" + key + "' is not one of documents, " + String.join(", ", Field.labels()));
      } else {
        entries(entry.getValueNode(), key).forEach(each -> measure(field.get(), each));
      }
    }
  }

  private void measure(Field field, NodeTuple entry) {
    String key = scalar(entry.getKeyNode());
    for (Measure measure : Measure.values()) {
      if (measure.label().equals(key)) {
        limit(entry, field, measure);
        return;
      }
    }
    problem(
        entry.getKeyNode(), field.label() + ": '" + key + "' is not one of precision, recall, f1");
  }

  private void limit(NodeTuple entry, @Nullable Field field, @Nullable Measure measure) {
    String value = scalar(entry.getValueNode());
    if (!value.matches("\\d{1,6}(\\.\\d{1,6})?")) {
      problem(entry.getValueNode(), "'" + value + "' is not a number");
      return;
    }
    BigDecimal least = new BigDecimal(value);
    if (field != null && least.compareTo(BigDecimal.ONE) > 0) {
      problem(entry.getValueNode(), "'" + value + "' is not a share from 0 to 1");
      return;
    }
    limits.add(new Limit(line(entry.getKeyNode()), field, measure, least));
  }

  private List<NodeTuple> entries(@Nullable Node node, String where) {
    if (node instanceof MappingNode mapping) {
      return mapping.getValue();
    }
    String place = where.isEmpty() ? "" : where + ": ";
    problem(node, place + "expected keys with values, such as claims (party): {f1: 0.850}");
    return List.of();
  }

  private void problem(@Nullable Node node, String message) {
    problems.add(file + ":" + line(node) + ": " + message);
  }

  private static String scalar(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private static int line(@Nullable Node node) {
    return node == null ? 1 : node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
