package org.ascribe.extract.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascribe.extract.text.Sentence;
import org.ascribe.lexicon.Token;
import org.ascribe.model.Mention;
import org.ascribe.model.MentionKind;
import org.ascribe.model.Span;

/** CVE numbers, also those that follow in a list without the prefix ("CVE-2021-1, 2020-2"). */
final class Vulnerabilities {
  private static final Pattern CVE =
      Pattern.compile("CVE[-‐‑–— ]?(\\d{4})[-‐‑–—](\\d{4,7})\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern NEXT =
      Pattern.compile("(?:, ?| )(?:and |or |& )?(\\d{4})[-‐‑–—](\\d{4,7})\\b");

  private Vulnerabilities() {}

  static List<Mention> in(String text, List<Sentence> sentences) {
    Map<String, Mention> found = new LinkedHashMap<>();
    Matcher cve = CVE.matcher(text).useTransparentBounds(true);
    Matcher next = NEXT.matcher(text).useTransparentBounds(true);
    for (Sentence sentence : sentences) {
      int limit = sentence.span().end();
      for (Token token : sentence.tokens()) {
        if (token.fold().equals("cve") && cve.region(token.start(), limit).lookingAt()) {
          put(text, cve.start(), cve, found);
          int end = cve.end();
          while (next.region(end, limit).lookingAt()) {
            put(text, next.start(1), next, found);
            end = next.end();
          }
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static void put(String text, int start, Matcher match, Map<String, Mention> found) {
    String name = "CVE-" + match.group(1) + "-" + match.group(2);
    Span span = new Span(start, match.end());
    found.putIfAbsent(name, new Mention(MentionKind.CVE, name, span.of(text), span, "cve-number"));
  }
}
