package org.ascribe.extract.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Hit;
import org.ascribe.lexicon.Token;
import org.ascribe.model.Mention;
import org.ascribe.model.MentionKind;
import org.ascribe.model.Span;

/** Threat groups: names of the list, and the numbers that vendors give to those without a name. */
final class GroupMentions {
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:(?:APT|FIN|UNC|TA|TEMP|UAC|DEV|TAG|ITG|UAT|UTA|CL-STA|CL-UNK|CL-CRI)"
              + "[-‑ ]?\\d{1,5}|APT-[CQ]-\\d{1,3}|Storm-\\d{4})\\b");

  /** Behind a name, what resembles its bearer: "X-style attacks". */
  private static final Pattern LIKENESS = Pattern.compile("[-‑](?:type|style|like|esque)\\b");

  /** Characters of the longest such name. */
  private static final int LONGEST = 16;

  private static final int LONGEST_NAME = 3;

  /** Tokens between the word for a crew and the verb that names it. */
  private static final int NAMING_REACH = 3;

  private static final Set<String> OPENING = Set.of("\"", "'", "(", "*", "the", "group");

  private final NameContext context;
  private final MalwareLists malware;
  private final Cues cues;

  /**
   * @param cues words of the values {@code crew}, {@code naming}, {@code scheme}, {@code no-name}
   */
  GroupMentions(NameContext context, Cues cues) {
    this.context = context;
    this.malware = new MalwareLists(cues, new MalwareNames(cues));
    this.cues = cues;
  }

  List<Mention> in(String text, List<Passage> passages) {
    Map<String, Mention> found = new LinkedHashMap<>();
    for (Passage passage : passages) {
      List<Span> programs = malware.in(text, passage);
      for (Hit hit : passage.hits()) {
        if (hit.entry().kind() == EntryKind.GROUP
            && !programs.contains(hit.span())
            && !LIKENESS.matcher(text).region(hit.span().end(), text.length()).lookingAt()
            && context.isGroup(passage, hit)) {
          put(found, hit.entry().name(), text, hit.span(), hit.entry().list());
        }
      }
      numbered(text, passage, found);
      List<Cues.Found> words = cues.in(passage.tokens());
      for (Cues.Found word : words) {
        switch (word.value()) {
          case "scheme" -> scheme(text, passage, word.from(), found);
          case "crew" -> named(text, passage, word.to(), words, found);
          default -> {}
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** A capitalised word and an animal or weather: the schemes of vendors, "Velvet Typhoon". */
  private static void scheme(String text, Passage passage, int at, Map<String, Mention> found) {
    if (at > 0
        && capital(text, passage, at)
        && capital(text, passage, at - 1)
        && passage.word(at - 1).length() > 2
        && passage.hitAt(at, EntryKind.values()) == null
        && passage.hitAt(at - 1, EntryKind.values()) == null) {
      Span span = passage.span(at - 1, at + 1);
      put(found, span.of(text), text, span, "group-scheme");
    }
  }

  /** "A gang called Grey Heron", "hackers calling themselves the Harbour Crew". */
  private void named(
      String text, Passage passage, int from, List<Cues.Found> words, Map<String, Mention> found) {
    Cues.Found naming =
        words.stream()
            .filter(word -> word.value().equals("naming"))
            .filter(word -> word.from() >= from && word.from() < from + NAMING_REACH)
            .findFirst()
            .orElse(null);
    if (naming == null) {
      return;
    }
    int start = naming.to();
    while (OPENING.contains(passage.word(start))) {
      start++;
    }
    int end = start;
    while (end < passage.tokens().size()
        && end - start < LONGEST_NAME
        && capital(text, passage, end)) {
      end++;
    }
    int last = end - 1;
    boolean known = end == start || passage.hitAt(last, EntryKind.values()) != null;
    int from0 = start;
    boolean common =
        words.stream()
            .anyMatch(
                word -> word.value().equals("no-name") && word.from() == from0 && word.to() > last);
    if (!known && !common && passage.tokens().get(start).span().length() > 2) {
      Span span = passage.span(start, withPlace(text, passage, start, end));
      put(found, span.of(text), text, span, "group-named");
    }
  }

  /** "The Harbour Crew of Ruritania". */
  private static int withPlace(String text, Passage passage, int start, int end) {
    boolean place =
        end - start > 1
            && passage.word(end).equals("of")
            && end + 1 < passage.tokens().size()
            && capital(text, passage, end + 1);
    return place ? end + 2 : end;
  }

  private static boolean capital(String text, Passage passage, int at) {
    Token token = passage.tokens().get(at);
    return token.word() && Character.isUpperCase(text.charAt(token.start()));
  }

  private static void numbered(String text, Passage passage, Map<String, Mention> found) {
    Matcher match = NUMBERED.matcher(text).useTransparentBounds(true);
    for (Token token : passage.tokens()) {
      int end = Math.min(token.start() + LONGEST, passage.span().end());
      if (Character.isUpperCase(text.charAt(token.start()))
          && match.region(token.start(), end).lookingAt()) {
        Span span = new Span(match.start(), match.end());
        if (passage.hits().stream().noneMatch(hit -> hit.span().overlaps(span))) {
          put(found, numberedName(match.group()), text, span, "group-number");
        }
      }
    }
  }

  /** {@code APT 31} as {@code APT31}; a name with a hyphen of its own keeps it. */
  private static String numberedName(String printed) {
    String name = printed.toUpperCase(Locale.ROOT).replace(" ", "");
    return name.startsWith("STORM") ? "Storm" + name.substring(5) : name;
  }

  private static void put(
      Map<String, Mention> found, String name, String text, Span span, String rule) {
    found.putIfAbsent(name, new Mention(MentionKind.GROUP, name, span.of(text), span, rule));
  }
}
