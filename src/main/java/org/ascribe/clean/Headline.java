package org.ascribe.clean;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ascribe.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A text's own headline: its first line that is neither boilerplate nor a section's name nor a
 * sentence of the story.
 *
 * @param words the headline without markup and without the site's name
 * @param span where these words stand
 * @param line number of the line
 * @param site the site's name behind a bar or dash at the line's end, or null
 */
record Headline(String words, Span span, int line, @Nullable String site) {
  private static final int HEAD = 12;
  private static final int LONGEST = 260;
  private static final int LONGEST_SECTION = 40;

  private static final Pattern MARKUP = Pattern.compile("^(?:#{1,6}\\s{1,3}|\\*\\*|[=_]{1,3}\\s)");
  private static final Pattern ABBREVIATION =
      Pattern.compile("\\b(?:[A-Z]\\.){1,4}$|\\b(?:Inc|Corp|Ltd|Co|No)\\.$");
  private static final Pattern SITE =
      Pattern.compile(
          "(?:\\p{Lu}|\\d)[\\p{L}\\d.&'’+!]{0,24}"
              + "(?: (?:of|the|for|and|in|on|&|(?:\\p{Lu}|\\d)[\\p{L}\\d.&'’+!]{0,24})){0,5}");

  /** Who speaks: a person's name and office. */
  private static final Pattern ROLE =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’-]{0,20}(?: \\p{Lu}[\\p{L}.'’-]{0,20}){1,4},[^.!?]{0,40}\\b"
              + "(?:Secretary|Spokes\\w{3,6}|Ambassador|Minister|Director|President|Officer|Attorney|Envoy"
              + "|Administrator|Representative|Commissioner|Chair\\w{0,6}|Advis[eo]r|Coordinator|Editor)"
              + "\\b[^.!?]{0,40}");

  private static final Pattern NO_SITE =
      Pattern.compile(
          "(?i)\\b(?:updated?|live|video|report|part|analysis|exclusive|opinion|sources?|says|explained|study)\\b");

  /**
   * The headline, or null where the text opens with its story.
   *
   * @param title the headline that the source gives, or null; used where the text repeats it
   */
  static @Nullable Headline of(List<Line> lines, @Nullable String[] marks, @Nullable String title) {
    for (int i = 0; title != null && i < Math.min(lines.size(), HEAD); i++) {
      Line line = lines.get(i);
      if (line.text().startsWith(title, line.start()) && line.length() < title.length() + 60) {
        Span span = new Span(line.start(), line.start() + title.length());
        return new Headline(title, span, i, null);
      }
    }
    return own(lines, marks);
  }

  private static @Nullable Headline own(List<Line> lines, @Nullable String[] marks) {
    int i = 0;
    while (i < Math.min(lines.size(), HEAD) && isSkipped(lines, marks, i)) {
      i++;
    }
    if (i >= Math.min(lines.size(), HEAD) || lines.get(i).length() > LONGEST) {
      return null;
    }
    Line line = lines.get(i);
    String words = line.words();
    int from = markup(words);
    int site = site(words);
    String kept = words.substring(from, site < 0 ? words.length() : site).strip();
    while (kept.endsWith("**")) {
      kept = kept.substring(0, kept.length() - 2).strip();
    }
    if (!isHeadline(kept)) {
      return null;
    }
    int start = line.start() + words.indexOf(kept, from);
    String name = site < 0 ? null : words.substring(site).replaceFirst("^[\\s|–—-]{1,6}", "");
    return new Headline(kept, new Span(start, start + kept.length()), i, name);
  }

  private static boolean isSkipped(List<Line> lines, @Nullable String[] marks, int i) {
    Line line = lines.get(i);
    if (marks[i] != null || line.length() > LONGEST) {
      return marks[i] != null;
    }
    String words = line.words();
    boolean dash = "—–-|»".indexOf(words.charAt(0)) >= 0 && words.length() <= LONGEST_SECTION;
    DateText date = DateText.first(words);
    boolean dated = date != null && words.length() - date.span().length() < 20;
    return dash || dated || ROLE.matcher(words).matches() || isSectionName(lines, i, words);
  }

  /** A word or two in capitals above a longer line. */
  private static boolean isSectionName(List<Line> lines, int i, String words) {
    boolean isShort =
        words.length() <= 25 && words.split(" ").length <= 3 && !words.startsWith("#");
    return isShort
        && i + 1 < lines.size()
        && lines.get(i + 1).length() > 30
        && lines.get(i + 1).length() <= LONGEST
        && !lines.get(i + 1).isSentence();
  }

  private static int markup(String words) {
    var matcher = MARKUP.matcher(words);
    return matcher.find() ? matcher.end() : 0;
  }

  private static boolean isHeadline(String words) {
    if (words.isEmpty() || words.indexOf(' ') < 0) {
      return false;
    }
    char first = words.charAt(0);
    boolean stop =
        words.endsWith(".") && !words.endsWith("..") && !ABBREVIATION.matcher(words).find();
    return !Character.isLowerCase(first) && (!stop || isShout(words));
  }

  private static boolean isShout(String words) {
    return words.length() < 100 && words.equals(words.toUpperCase(Locale.ROOT));
  }

  /** Where the separator before the site's name begins, or -1. */
  static int site(String words) {
    for (String separator : List.of(" | ", " - ", " – ", " — ", " » ")) {
      int at = words.lastIndexOf(separator);
      if (at > 0) {
        String name = words.substring(at + separator.length()).strip();
        boolean site = SITE.matcher(name).matches() && !NO_SITE.matcher(name).find();
        boolean bar = separator.equals(" | ") && name.length() <= 40;
        int words2 = name.split(" ").length;
        if ((site && (words2 <= 3 || bar))
            && words.substring(0, at).strip().split(" ").length >= 3) {
          return at;
        }
      }
    }
    return -1;
  }
}
