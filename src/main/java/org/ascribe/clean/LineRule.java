package org.ascribe.clean;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A kind of line that is never part of a story, wherever it stands.
 *
 * @param id as {@code Document.Boilerplate.rule} gives it
 * @param longest a longer line is left alone, since it may hold a sentence of the story
 * @param keyword a lower-case word without which the pattern need not be tried; where it is empty,
 *     the pattern must match from the line's start
 */
record LineRule(String id, int longest, String keyword, Pattern pattern) {
  private static final int LONGEST = 6_000;

  private static final List<LineRule> RULES =
      List.of(
          holds("official-site", 200, "official website", "official website of (?:the|an?) "),
          starts(
              "official-site",
              200,
              "official websites use \\.|a \\.(?:gov|mil) website belongs"
                  + "|secure \\.(?:gov|mil) websites use|a lock \\(|here['’]s how you know"
                  + "|share sensitive information only on official"),
          holds(
              "cookie-notice",
              400,
              "cookie",
              "\\b(?:we|site|website|page) uses? cookies|accept (?:all )?cookies"
                  + "|\\bcookie (?:settings|policy|preferences|notice)\\b|^manage cookies"),
          starts(
              "image-credit",
              200,
              "[(*_\\[]{0,3}(?:image|photo|picture|video|illustration|graphic|photograph)s?"
                  + "(?: (?:credits?|source|courtesy|by|via))?\\s?:"
                  + "|[(*_\\[]{0,3}(?:(?:photo )?credits?:|image via\\b|photo by\\b|photo courtesy).{0,80}$"
                  + "|[*_]{1,3}source:?[*_]{0,3}.{0,60}$"),
          holds("image-credit", 120, "getty images", "\\bgetty images\\W{0,3}$"),
          starts(
              "image",
              4_000,
              "\\[?!\\[[^\\]]{0,300}\\]\\([^)]{0,2000}\\)(?:\\]\\([^)]{0,1500}\\))?\\*?.{0,160}$"),
          starts("caption", 200, "[*_]{0,3}fig(?:ure|\\.)\\s?\\d{1,3}\\s?[:.–-].{0,180}$"),
          holds("copyright", 300, "©", "©\\s?(?:\\d{4}|\\p{Lu})"),
          holds(
              "copyright",
              300,
              "copyright",
              "\\bcopyright\\s(?:\\([cC]\\)|©|\\d{4})|^[^.]{0,20}copyright\\W{0,3}$"),
          holds("copyright", 300, "all rights reserved", "all rights reserved\\W{0,3}$"),
          starts(
              "copyright", 120, "\\(c\\)\\s?\\d{4}|terms of (?:use|service)\\b|privacy policy\\b"),
          starts(
              "related-line",
              300,
              "[\\W_]{0,6}(?:related(?: stor(?:y|ies)| articles?| news| reading)?|see(?: also)?|also see"
                  + "|read(?: also| more)?|also read|must read|more(?: here)?|watch|listen|recommended)"
                  + "[*_]{0,3}:[*_]{0,3}\\s?\\S|read more\\W{0,3}$"
                  + "|read the (?:full|original|complete) (?:article|story)|continue reading\\b"
                  + "|to read the (?:complete|full) article\\b"),
          starts(
              "subscribe",
              250,
              "[\\W_]{0,4}(?:subscribe (?:to|now|today|for)|subscribe\\W*$|sign up (?:for|to|now|here)"
                  + "|sign in\\W*$|log in\\W*$|register now|get the latest .{0,60}(?:inbox|e-?mail)|follow us"
                  + "|share this\\b|share on\\b|tweet this|e-?mail this|print this|like us on|download our app"
                  + "|advertisement\\W*$|sponsored(?: content| by.{0,60}| post)?\\W*$"
                  + "|skip to (?:main )?content|back to top|have a tip\\?"
                  + "|receive (?:security )?(?:alerts|updates))"),
          starts(
              "site-footer",
              250,
              "this product is provided subject to this notification"
                  + "|we recently updated our anonymous product survey"
                  + "|[\\p{L} &]{2,60} is part of the (?:u\\.s\\. )?department of [\\p{L} ]{3,40}$"
                  + "|contact us\\W*$|about us\\W*$"),
          starts(
              "embed",
              200,
              "[—–-]\\s.{1,80}\\(@\\w{1,30}\\)\\s.{0,40}\\d{4}$|pic\\.twitter\\.com/"),
          starts("credits", 250, "[(]?(?:additional )?reporting by \\p{Lu}.{0,200}$"),
          holds(
              "credits",
              250,
              "contributed to this",
              "contributed to this (?:report|story|article)\\W{0,3}$"),
          starts(
              "contact",
              200,
              "(?:media|press)(?: relations)? (?:contacts?|inquiries|enquiries)\\b|contacts?:"
                  + "|for media (?:inquiries|enquiries)\\b"),
          starts(
              "code",
              400,
              "<!--|/\\*.{0,300}\\*/|[.#]?[\\w.#:, >-]{1,120}\\s?\\{[^}]{0,300}\\}?$"
                  + "|[a-z-]{3,30}:\\s?[^.?]{1,80};$|\\}$|(?:var|let|const|function)\\s\\w+.{0,200}[;{]$"),
          holds("code", 400, "cdata[", "cdata\\["),
          holds("code", 400, "*/-->", "."),
          starts(
              "tags",
              LONGEST,
              "\\[\\[[^\\]]{0,120}\\]\\](?:\\s?\\[\\[[^\\]]{0,120}\\]\\]){0,200}$"),
          starts(
              "tags",
              200,
              "[#\\s*]{0,8}(?:tags?|topics?|filed under|categories|category|keywords|autogenerated tags"
                  + "|labels)[*_]{0,3}\\s?:"),
          starts(
              "record-field",
              600,
              "\\+ (?:source|link|date|author|url|published):\\s"
                  + "|#{1,6}\\s(?:information|article|location|action|threatactor|victim\\w*):$"),
          starts(
              "indicator",
              300,
              "(?:[\\w.()-]{1,40}[:=\\s|,]{1,4}){0,3}(?:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32})\\b(?:.{0,60}[^.?!])?$"
                  + "|(?:\\d{1,3}\\[?\\.\\]?){3}\\d{1,3}(?::\\d{1,5})?$"),
          starts("markup", 300, "(?:[-=*_~#]\\s?){3,200}$|#{1,6}$"));

  private static LineRule starts(String id, int longest, String pattern) {
    return holds(id, longest, "", pattern);
  }

  private static LineRule holds(String id, int longest, String keyword, String pattern) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return new LineRule(id, longest, keyword, Pattern.compile(pattern, flags));
  }

  /** Id of the first rule that knows the line, or null for a line that may be story. */
  static @Nullable String of(Line line) {
    if (line.length() > LONGEST) {
      return null;
    }
    String words = line.words();
    String lower = words.toLowerCase(Locale.ROOT);
    for (LineRule rule : RULES) {
      if (words.length() <= rule.longest && rule.matches(words, lower)) {
        return rule.id;
      }
    }
    return null;
  }

  private boolean matches(String words, String lower) {
    return keyword.isEmpty()
        ? pattern.matcher(words).lookingAt()
        : lower.contains(keyword) && pattern.matcher(words).find();
  }
}
