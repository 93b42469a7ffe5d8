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
  private static final int LONGEST_NAME = 4;
  private static final Pattern VERSION = Pattern.compile(" \\d{1,2}(?:\\.\\d{1,4}){0,3}$");
  private static final Set<String> FILLERS = Set.of("the", "a", "an", "its", "older", "unpatched");
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
        if (exploited(near, from, to)) {
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
        }
      }
    }
    return withoutParts(found);
  }

  private static boolean exploited(List<Cues.Found> cues, int from, int to) {
    return cues.stream()
        .filter(cue -> cue.value().equals("exploited"))
        .anyMatch(cue -> cue.from() < to + REACH && cue.to() > from - REACH);
  }

  /** "Kaseya's remote monitoring tool", "older Microsoft operating systems". */
  private static void goods(
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
  private static boolean plain(String text, Passage passage, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = passage.word(i);
      boolean joint = word.equals("'") || word.equals("s") || word.equals("-");
      if (!joint
          && (!passage.tokens().get(i).word()
              || Character.isUpperCase(text.charAt(passage.tokens().get(i).start()))
              || Set.of("in", "to", "on", "said", "has", "is", "was", "that").contains(word))) {
        return false;
      }
    }
    return true;
  }

  /** "A flaw in Acme Portal", "the Acme Portal zero-day". */
  private void beside(String text, Passage passage, Cues.Found cue, Map<String, Mention> found) {
    int from = cue.to();
    if (Set.of("in", "within", "affecting", "of").contains(passage.word(from))) {
      from++;
      while (FILLERS.contains(passage.word(from))) {
        from++;
      }
      int to = from;
      while (to - from < LONGEST_NAME && named(text, passage, to)) {
        to++;
      }
      unlisted(text, passage, from, to, found);
    }
    int start = cue.from();
    while (cue.from() - start < LONGEST_NAME && named(text, passage, start - 1)) {
      start--;
    }
    if (cue.from() - start > 1) {
      unlisted(text, passage, start, cue.from(), found);
    }
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
