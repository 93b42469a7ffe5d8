package org.ascribe.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.ascribe.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * The gazetteers of {@code lexicon/*.txt} as one index over token sequences. Immutable after
 * loading, so threads share it.
 *
 * <p>A list starts with {@code kind: KIND}; each further line is {@code name | code | country |
 * alias; alias}. An empty code stands for the country, else for the name. {@code #} starts a
 * comment. The name itself is an alias unless it is prefixed with {@code !}.
 *
 * <p>An alias prefixed with {@code ?} is an ordinary word or name as well (Play, Snake): it counts
 * only within {@value #CUE_REACH} tokens of one of the words of the list's {@code cues:} line, or
 * next in an enumeration of names of its kind.
 *
 * <p>{@code masks.txt} holds one phrase a line that hides the names inside it: New Mexico is not
 * Mexico.
 *
 * <p>Case decides: a token that has an upper-case letter in the list must have one in the text, and
 * a name of up to four letters all in capitals must be printed so ({@code US}, not {@code us}).
 */
public final class Lexicon {
  private static final List<String> LISTS =
      List.of(
          "countries",
          "demonyms",
          "seats",
          "agencies",
          "alliances",
          "companies",
          "media",
          "groups",
          "malware",
          "products");

  private static final int CUE_REACH = 5;

  /** Characters between two names of an enumeration: {@code , and }. */
  private static final int ENUMERATION_GAP = 7;

  private final Node root = new Node();
  private final Map<String, Entry> countries = new HashMap<>();

  /** A state of the index: the tokens that may follow, and the names that end here. */
  private static final class Node {
    final Map<String, Node> next = new HashMap<>(2);
    final List<Name> names = new ArrayList<>(0);
  }

  /**
   * @param entry null for a mask
   * @param cues words of which one must stand near; empty for a name that counts by itself
   */
  private record Name(
      @Nullable Entry entry, List<String> tokens, boolean exactCase, Set<String> cues) {}

  private Lexicon() {}

  /** Reads the lists of the class path. */
  public static Lexicon load() {
    Lexicon lexicon = new Lexicon();
    for (String list : LISTS) {
      lexicon.read(list, lines(list));
    }
    for (String line : lines("masks")) {
      String phrase = withoutComment(line);
      if (!phrase.isEmpty()) {
        lexicon.index(null, phrase, Set.of());
      }
    }
    return lexicon;
  }

  private static List<String> lines(String list) {
    try (InputStream in = Lexicon.class.getResourceAsStream("/lexicon/" + list + ".txt")) {
      Objects.requireNonNull(in, list);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String withoutComment(String line) {
    int comment = line.indexOf('#');
    return (comment < 0 ? line : line.substring(0, comment)).strip();
  }

  private void read(String list, List<String> lines) {
    EntryKind kind = null;
    Set<String> cues = Set.of();
    int number = 0;
    for (String line : lines) {
      number++;
      String text = withoutComment(line);
      if (text.isEmpty()) {
        continue;
      }
      if (text.startsWith("kind:")) {
        kind = EntryKind.valueOf(text.substring(5).strip());
        continue;
      }
      if (text.startsWith("cues:")) {
        cues = Set.of(text.substring(5).strip().split(" +"));
        continue;
      }
      String[] cells = text.split("\\|", -1);
      if (kind == null || cells.length != 4) {
        throw new IllegalStateException(
            "lexicon/"
                + list
                + ".txt line "
                + number
                + ": expected 'name | code | country | aliases', found '"
                + text
                + "'");
      }
      add(list, kind, cues, cells);
    }
  }

  private void add(String list, EntryKind kind, Set<String> cues, String[] cells) {
    String printed = cells[0].strip();
    boolean hidden = printed.startsWith("!");
    String name = hidden ? printed.substring(1).strip() : printed;
    @Nullable String country = cells[2].isBlank() ? null : cells[2].strip();
    String code = !cells[1].isBlank() ? cells[1].strip() : country != null ? country : name;
    Entry entry = new Entry(kind, name, code, country, list);
    if (kind == EntryKind.COUNTRY) {
      countries.put(code, entry);
    }
    Set<String> aliases = new TreeSet<>();
    if (!hidden) {
      aliases.add(name);
    }
    for (String alias : cells[3].split(";")) {
      if (!alias.isBlank()) {
        aliases.add(alias.strip());
      }
    }
    for (String alias : aliases) {
      boolean unsure = alias.startsWith("?");
      index(entry, unsure ? alias.substring(1) : alias, unsure ? cues : Set.of());
    }
  }

  private void index(@Nullable Entry entry, String alias, Set<String> cues) {
    List<Token> tokens = Tokenizer.tokens(alias);
    Node node = root;
    List<String> printed = new ArrayList<>();
    for (Token token : tokens) {
      node = node.next.computeIfAbsent(token.fold(), f -> new Node());
      printed.add(alias.substring(token.start(), token.end()));
    }
    boolean exact = alias.length() <= 4 && alias.equals(alias.toUpperCase(Locale.ROOT));
    node.names.add(new Name(entry, printed, exact, cues));
  }

  /** The entry of a state, or null where the code is no state's. */
  public @Nullable Entry country(String code) {
    return countries.get(code);
  }

  /**
   * The party that the names of an entry stand for: a state for its people, capital and seat of
   * government, else the entry itself.
   */
  public Party party(Entry entry) {
    return switch (entry.kind()) {
      case COUNTRY, DEMONYM, SEAT -> state(entry.code());
      case AGENCY -> named(entry, PartyKind.AGENCY);
      case ALLIANCE -> named(entry, PartyKind.ALLIANCE);
      case COMPANY -> named(entry, PartyKind.COMPANY);
      case MEDIA -> named(entry, PartyKind.MEDIA);
      case GROUP -> named(entry, PartyKind.GROUP);
      case MALWARE, PRODUCT -> named(entry, PartyKind.OTHER);
    };
  }

  private static Party named(Entry entry, PartyKind kind) {
    return new Party(entry.name(), kind, entry.code(), entry.country(), entry.list());
  }

  /** A state by its ISO 3166 code; under the code itself where no list knows it. */
  public Party state(String code) {
    Entry entry = countries.get(code);
    return new Party(entry == null ? code : entry.name(), PartyKind.STATE, code, code, "countries");
  }

  /**
   * All names in the tokens, leftmost and longest first, without overlap. Where one name stands for
   * several entries, each gives a hit on the same span.
   */
  public List<Hit> find(String text, List<Token> tokens) {
    List<Hit> hits = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int end = longest(text, tokens, at, hits);
      at = Math.max(end, at + 1);
    }
    return hits;
  }

  /**
   * Adds the hits of the longest name that starts at a token; returns the token behind it, or -1.
   */
  private int longest(String text, List<Token> tokens, int from, List<Hit> hits) {
    Node node = root;
    List<Name> best = List.of();
    int bestEnd = -1;
    for (int i = from; i < tokens.size(); i++) {
      node = node.next.get(tokens.get(i).fold());
      if (node == null) {
        break;
      }
      List<Name> fitting = new ArrayList<>(0);
      for (Name name : node.names) {
        if (fits(name, text, tokens, from)
            && (name.cues().isEmpty()
                || cued(name, tokens, from, i + 1)
                || continues(hits, name.entry(), tokens.get(from)))) {
          fitting.add(name);
        }
      }
      if (!fitting.isEmpty()) {
        best = fitting;
        bestEnd = i + 1;
      }
    }
    if (bestEnd > 0) {
      Span span = new Span(tokens.get(from).start(), tokens.get(bestEnd - 1).end());
      best.stream()
          .map(Name::entry)
          .filter(Objects::nonNull)
          .distinct()
          .sorted(Comparator.comparing(Entry::kind).thenComparing(Entry::name))
          .forEach(entry -> hits.add(new Hit(entry, span)));
    }
    return bestEnd;
  }

  private static boolean fits(Name name, String text, List<Token> tokens, int from) {
    for (int i = 0; i < name.tokens().size(); i++) {
      String listed = name.tokens().get(i);
      Token token = tokens.get(from + i);
      String printed = text.substring(token.start(), token.end());
      if (name.exactCase() ? !listed.equals(printed) : hasUpper(listed) && !hasUpper(printed)) {
        return false;
      }
    }
    return true;
  }

  /** True where a cue stands near the tokens, but not among them. */
  private static boolean cued(Name name, List<Token> tokens, int from, int to) {
    int last = Math.min(tokens.size(), to + CUE_REACH);
    for (int i = Math.max(0, from - CUE_REACH); i < last; i++) {
      if ((i < from || i >= to) && name.cues().contains(tokens.get(i).fold())) {
        return true;
      }
    }
    return false;
  }

  /** True where the name comes next in an enumeration of names of its kind. */
  private static boolean continues(List<Hit> hits, @Nullable Entry entry, Token first) {
    for (int i = hits.size() - 1; i >= 0; i--) {
      Hit hit = hits.get(i);
      if (first.start() - hit.span().end() > ENUMERATION_GAP) {
        return false;
      }
      if (entry != null && hit.entry().kind() == entry.kind()) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasUpper(String token) {
    return token.chars().anyMatch(Character::isUpperCase);
  }
}
