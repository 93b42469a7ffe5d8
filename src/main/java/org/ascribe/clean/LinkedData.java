package org.ascribe.clean;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a page's JSON-LD blocks say of its article. Read by looking for the names, since pages often
 * hold JSON that no parser accepts.
 */
record LinkedData(
    @Nullable String headline, @Nullable String published, @Nullable String publisher) {
  private static final int LONGEST = 500_000;
  private static final String STRING = "\\s{0,9}:\\s{0,9}\"((?:[^\"\\\\]|\\\\.){1,400})\"";
  private static final Pattern HEADLINE = Pattern.compile("\"headline\"" + STRING);
  private static final Pattern PUBLISHED = Pattern.compile("\"datePublished\"" + STRING);
  private static final Pattern PUBLISHER = Pattern.compile("\"publisher\"\\s{0,9}:\\s{0,9}[\\[{]");
  private static final Pattern NAME = Pattern.compile("\"name\"" + STRING);
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

  static LinkedData of(Document page) {
    String headline = null;
    String published = null;
    String publisher = null;
    for (Element script : page.select("script[type=application/ld+json]")) {
      String json = script.data();
      if (json.length() > LONGEST) {
        continue;
      }
      headline = headline == null ? string(HEADLINE, json) : headline;
      published = published == null ? string(PUBLISHED, json) : published;
      publisher = publisher == null ? publisher(json) : publisher;
    }
    return new LinkedData(headline, published, publisher);
  }

  private static @Nullable String publisher(String json) {
    Matcher publisher = PUBLISHER.matcher(json);
    if (!publisher.find()) {
      return null;
    }
    String behind =
        json.substring(publisher.end(), Math.min(json.length(), publisher.end() + 1_000));
    return string(NAME, behind);
  }

  private static @Nullable String string(Pattern pattern, String json) {
    Matcher matcher = pattern.matcher(json);
    return matcher.find() ? unescaped(matcher.group(1)) : null;
  }

  private static String unescaped(String literal) {
    String plain =
        ESCAPE
            .matcher(literal)
            .replaceAll(
                escape -> {
                  String code = escape.group(1);
                  String c =
                      code == null
                          ? "nrt".contains(escape.group(2)) ? " " : escape.group(2)
                          : String.valueOf((char) Integer.parseInt(code, 16));
                  return Matcher.quoteReplacement(c);
                });
    return Parser.unescapeEntities(plain, false).strip();
  }
}
