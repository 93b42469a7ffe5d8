package org.ascribe.extract.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** Characters of the longest such name. */
  private static final int LONGEST = 16;

  private final NameContext context;

  GroupMentions(NameContext context) {
    this.context = context;
  }

  List<Mention> in(String text, List<Passage> passages) {
    Map<String, Mention> found = new LinkedHashMap<>();
    for (Passage passage : passages) {
      for (Hit hit : passage.hits()) {
        if (hit.entry().kind() == EntryKind.GROUP && context.isGroup(passage, hit)) {
          put(found, hit.entry().name(), text, hit.span(), hit.entry().list());
        }
      }
      numbered(text, passage, found);
    }
    return List.copyOf(found.values());
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
