package org.ascribe.extract.fact;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Hit;
import org.ascribe.lexicon.Token;
import org.ascribe.lexicon.Tokenizer;
import org.ascribe.model.Mention;
import org.ascribe.model.MentionKind;
import org.ascribe.model.Span;

/**
 * Software and hardware that the words around it say was exploited or compromised: listed products
 * near such words, goods of a company ("Kaseya's monitoring tool"), and unlisted names right beside
 * the word for the weakness ("a flaw in Acme Portal").
 */
final class ProductMentions {
  private static final int REACH = 8;

  /** The same for systems, which most sentences name for other reasons. */
  private static final int SYSTEM_REACH = 6;

  private static final int LONGEST_NAME = 6;
  private static final Pattern VERSION = Pattern.compile(" \\d{1,2}(?:\\.\\d{1,4}){0,3}$");

  /** Tokens of the longest remark in brackets behind the number of a vulnerability. */
  private static final int BRACKET = 12;

  private static final EntryKind[] NO_PRODUCTS = {
    EntryKind.COUNTRY,
    EntryKind.DEMONYM,
    EntryKind.SEAT,
    EntryKind.AGENCY,
    EntryKind.ALLIANCE,
    EntryKind.MEDIA,
    EntryKind.GROUP,
    EntryKind.MALWARE
  };

  private final Cues cues;

  /**
   * @param cues words of the values {@code exploited}, {@code weakness}, {@code goods}, {@code
   *     no-name}
   */
  ProductMentions(Cues cues) {
    this.cues = cues;
  }

  List<Mention> in(String text, List<Passage> passages) {
    Map<String, Mention> found = new LinkedHashMap<>();
    for (Passage passage : passages) {
      List<Cues.Found> near = cues.in(passage.tokens());
      for (Hit hit : passage.hits()) {
        int from = passage.indexOf(hit.span().start());
        int to = passage.indexOf(hit.span().end());
        if (exploited(passage, near, from, to)) {
          if (hit.entry().kind() == EntryKind.PRODUCT) {
            put(found, text, hit.span(), hit.entry().name(), "product-exploited");
          }
          boolean possessive = passage.word(to).equals("'");
          if (hit.entry().kind() == EntryKind.COMPANY
              && (possessive || passage.hitAt(from, EntryKind.PRODUCT) == null)) {
            goods(text, passage, near, from, to, found);
          }
        }
      }
      for (Cues.Found cue : near) {
        if (cue.value().equals("weakness")) {
          beside(text, passage, cue, found);
        } else if (cue.value().equals("number")) {
          behind(text, passage, pastNumber(passage, cue.to()), found);
        }
      }
    }
    return withoutParts(found);
  }

  /**
   * True where words near the name tell that it was the way in. Attacks hit a system or a firm more
   * often than they come through it: for these the weakness must be named.
   */
  private boolean exploited(Passage passage, List<Cues.Found> near, int from, int to) {
    if (cues.has("posing", passage.word(from - 1))
        || passage.word(from - 1).equals("as") && cues.has("posing", passage.word(from - 2))) {
      return false;
    }
    boolean system = cues.has("system", passage.word(to - 1));
    boolean firm = cues.has("firm", passage.word(from - 1));
    String sign = system || firm ? "breach" : "exploited";
    int reach = system ? SYSTEM_REACH : REACH;
    return near.stream()
        .filter(cue -> cue.value().equals(sign))
        .anyMatch(cue -> cue.from() < to + reach && cue.to() > from - reach);
  }

  /** "Kaseya's remote monitoring tool", "older Microsoft operating systems". */
  private void goods(
      String text,
      Passage passage,
      List<Cues.Found> near,
      int from,
      int to,
      Map<String, Mention> found) {
    near.stream()
        .filter(cue -> cue.value().equals("goods"))
        .filter(cue -> cue.from() >= to && cue.from() <= to + LONGEST_NAME + 2)
        .filter(cue -> plain(text, passage, to, cue.from()))
        .reduce((first, second) -> second.to() > first.to() ? second : first)
        .ifPresent(
            cue -> {
              Span span = passage.span(from, cue.to());
              put(found, text, span, span.of(text), "product-of-company");
            });
  }

  /** True for lower-case words and a possessive mark only. */
  private boolean plain(String text, Passage passage, int from, int to) {
    boolean possessive = passage.word(from).equals("'");
    for (int i = from; i < to; i++) {
      String word = passage.word(i);
      boolean joint = Set.of("'", "s", "-").contains(word) || possessive && word.equals("and");
      if (!joint
          && (!passage.tokens().get(i).word()
              || Character.isUpperCase(text.charAt(passage.tokens().get(i).start()))
              || cues.has("no-goods", word))) {
        return false;
      }
    }
    return true;
  }

  /** "A flaw in Acme Portal", "the Acme Portal zero-day". */
  private void beside(String text, Passage passage, Cues.Found cue, Map<String, Mention> found) {
    behind(text, passage, cue.to() - (passage.word(cue.to() - 1).equals("in") ? 1 : 0), found);
    int start = cue.from();
    while (cue.from() - start < LONGEST_NAME && named(text, passage, start - 1)) {
      start--;
    }
    if (cue.from() - start > 1) {
      unlisted(text, passage, start, cue.from(), found);
    }
  }

  /** "In Acme Portal". */
  private void behind(String text, Passage passage, int at, Map<String, Mention> found) {
    if (!cues.has("in", passage.word(at))) {
      return;
    }
    int from = at + 1;
    while (cues.has("filler", passage.word(from))) {
      from++;
    }
    int to = from;
    while (to - from < LONGEST_NAME && named(text, passage, to)) {
      to++;
    }
    Hit listed = from < to ? passage.hitAt(from, EntryKind.PRODUCT, EntryKind.COMPANY) : null;
    if (listed == null) {
      unlisted(text, passage, from, to, found);
    } else if (!named(text, passage, to)) {
      listed(text, passage, listed, from, to, found);
    }
  }

  /** "In Acme Portal Server", where Acme or Acme Portal is listed. */
  private static void listed(
      String text, Passage passage, Hit hit, int from, int to, Map<String, Mention> found) {
    int end = passage.indexOf(hit.span().end());
    if (end < to) {
      Span span = passage.span(from, to);
      put(found, text, span, span.of(text), "product-by-weakness");
    } else if (hit.entry().kind() == EntryKind.PRODUCT) {
      put(found, text, hit.span(), hit.entry().name(), "product-by-weakness");
    }
  }

  /** Behind the rest of a number and what is told of it in brackets. */
  private static int pastNumber(Passage passage, int from) {
    int at = from;
    while (passage.word(at).equals("-") || digits(passage.word(at))) {
      at++;
    }
    if (passage.word(at).equals("(")) {
      int limit = Math.min(passage.tokens().size(), at + BRACKET);
      while (at < limit && !passage.word(at).equals(")")) {
        at++;
      }
    }
    return at + (passage.word(at).equals(")") ? 1 : 0);
  }

  private static boolean digits(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  private boolean named(String text, Passage passage, int index) {
    return index >= 0
        && index < passage.tokens().size()
        && passage.tokens().get(index).word()
        && Character.isUpperCase(text.charAt(passage.tokens().get(index).start()))
        && passage.hitAt(index, NO_PRODUCTS) == null
        && !passage.word(index).equals("cve");
  }

  private void unlisted(
      String text, Passage passage, int from, int to, Map<String, Mention> found) {
    if (from >= to
        || passage.hitAt(from, EntryKind.PRODUCT) != null
        || passage.hitAt(to - 1, EntryKind.PRODUCT, EntryKind.COMPANY) != null
        || from == 0
        || cues.in(passage.tokens().subList(from, to)).stream()
            .anyMatch(cue -> cue.value().equals("no-name"))) {
      return;
    }
    Span span = passage.span(from, to);
    put(found, text, span, span.of(text), "product-by-weakness");
  }

  /** Keeps the longest form of one product; versions are cut off. */
  private static void put(
      Map<String, Mention> found, String text, Span span, String name, String rule) {
    String printed = span.of(text);
    String bare = VERSION.matcher(printed).replaceFirst("");
    Mention mention =
        new Mention(
            MentionKind.PRODUCT,
            name,
            bare,
            new Span(span.start(), span.start() + bare.length()),
            rule);
    found.merge(
        Tokenizer.fold(name),
        mention,
        (old, now) -> now.printed().length() > old.printed().length() ? now : old);
  }

  /** Leaves out names that stand within a longer one: SolarWinds beside SolarWinds Orion. */
  private static List<Mention> withoutParts(Map<String, Mention> found) {
    Set<List<String>> parts = new HashSet<>();
    for (Mention mention : found.values()) {
      List<String> words = words(mention);
      for (int from = 0; from < words.size(); from++) {
        for (int to = from + 1; to <= words.size(); to++) {
          if (to - from < words.size()) {
            parts.add(words.subList(from, to));
          }
        }
      }
    }
    return found.values().stream().filter(mention -> !parts.contains(words(mention))).toList();
  }

  private static List<String> words(Mention mention) {
    return Tokenizer.tokens(mention.printed()).stream().map(Token::fold).toList();
  }
}
