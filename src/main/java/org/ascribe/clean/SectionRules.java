package org.ascribe.clean;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Boilerplate that a line announces for the lines behind it: teasers of other stories, comments,
 * biographies, company descriptions. Every rule asks where in the text it stands, since cutting
 * story costs claims.
 */
final class SectionRules {
  private static final int LONGEST_HEADING = 70;

  /** A teaser's text is shorter than a paragraph of a story. */
  private static final int LONGEST_TEASER = 200;

  /** Links above a story also say "Leave a comment": so much story must stand before comments. */
  private static final int STORY_BEFORE_COMMENTS = 400;

  private static final Pattern RELATED =
      heading(
          "(?:previous and )?(?:related|recommended|similar|latest|more|other|popular|trending|top|featured"
              + "|most (?:popular|read|viewed|shared))(?: \\p{L}{2,15})?"
              + " (?:news|articles?|stor(?:y|ies)|coverage|content|posts?|reading|topics|links|headlines|videos)"
              + "|you (?:may|might) (?:also )?(?:like|be interested in)|read next|up next|what to read next"
              + "|also read|see also|more (?:on|from|about) [\\p{L}\\d .&'’-]{2,40}|don['’]t miss|further reading"
              + "|from the archives?|in other news|related|recommended(?: for you)?|(?:next|previous)"
              + " (?:article|story|post)|around the web|promoted(?: content)?|trending(?: now)?"
              + "|most (?:popular|read)|editors?['’]s? picks?");
  private static final Pattern COMMENTS =
      heading(
          "leave a (?:reply|comment)|post a comment|add a comment|join the (?:conversation|discussion)"
              + "|(?:\\d{1,5} )?comments?(?: \\(\\d{1,5}\\))?|cancel reply|be the first to comment"
              + "|your email address will not be published.*");
  private static final Pattern ABOUT =
      heading("about (?:the )?(?:authors?|writer)|author bio(?:graphy)?");
  private static final Pattern ABOUT_COMPANY = heading("about \\p{Lu}[\\p{L}\\d .,&'’-]{1,50}");
  private static final Pattern END_MARK =
      Pattern.compile("#\\s?#\\s?#|-\\s?30\\s?-|-?\\s?(?i:ends)\\s?-?");
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’-]{0,20}(?: (?:\\p{Lu}[\\p{L}.'’-]{0,20}|de|van|von|al|bin)){1,4}");
  private static final Pattern TRADE =
      Pattern.compile(
          "\\b(?:reporter|journalist|editor|correspondent|writer|writes|columnist|contributor|freelance"
              + "|blogger|author|newsletter|covers|covering|graduate of)\\b");
  private static final Pattern CRIME =
      Pattern.compile(
          "(?i)\\b(?:charged|indict|wanted|accus|national\\b|citizen|hack|officer|alleg|arrest|sanction|spy"
              + "|cyber|malware|ransom|attack)");

  private final String text;
  private final List<Line> lines;
  private final @Nullable String[] marks;

  /**
   * @param marks rule ids by line, null for story; sections add theirs
   */
  SectionRules(String text, List<Line> lines, @Nullable String[] marks) {
    this.text = text;
    this.lines = lines;
    this.marks = marks;
  }

  private static Pattern heading(String words) {
    return Pattern.compile(
        "[#*_=\\s•|-]{0,8}(?:" + words + ")[*_:\\s…»>|-]{0,5}",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  void mark() {
    int story = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (marks[i] != null && !marks[i].equals("markup")) {
        continue;
      }
      boolean judged = i < PlainText.MOST_LINES || i >= lines.size() - PlainText.MOST_LINES;
      boolean heading = judged && line.length() <= LONGEST_HEADING;
      int behind = heading ? section(i, line.words(), story) : i;
      story += behind == i ? line.length() : 0;
      i = Math.max(i, behind - 1);
    }
    markBiography();
  }

  /** Marks the section that line {@code i} opens; gives the line behind it, {@code i} for none. */
  private int section(int i, String words, int story) {
    if (COMMENTS.matcher(words).matches()) {
      return mark(i, story >= STORY_BEFORE_COMMENTS ? lines.size() : i + 1, "comments");
    }
    if (RELATED.matcher(words).matches()) {
      return mark(i, behindTeasers(i + 1), "related-news");
    }
    boolean late = lines.get(i).start() > text.length() * 0.6;
    if (END_MARK.matcher(words).matches()) {
      return late ? mark(i, lines.size(), "end-mark") : i;
    }
    if (late && ABOUT.matcher(words).matches()) {
      return mark(i, Math.min(i + 3, lines.size()), "author-bio");
    }
    boolean company = late && words.startsWith("About ") && ABOUT_COMPANY.matcher(words).matches();
    return company ? mark(i, Math.min(i + 2, lines.size()), "about-company") : i;
  }

  private int mark(int from, int to, String rule) {
    for (int i = from; i < to; i++) {
      marks[i] = marks[i] == null || marks[i].equals("markup") ? rule : marks[i];
    }
    return to;
  }

  /** Teasers are list items, titles without a full stop, and cut-off or short texts below these. */
  private int behindTeasers(int from) {
    boolean late = lines.get(from - 1).start() > text.length() * 0.6;
    int i = from;
    boolean title = false;
    while (i < lines.size()) {
      Line line = lines.get(i);
      String words = line.length() <= 6_000 ? line.words() : "";
      boolean item = words.startsWith("* ") || words.startsWith("- ") || words.startsWith("• ");
      boolean link = words.startsWith("[") && words.endsWith(")");
      boolean cut = words.endsWith("...") || words.endsWith("…");
      boolean isShort = line.length() <= LONGEST_TEASER;
      boolean untitled = isShort && !line.isSentence();
      boolean teaser = item || link || untitled || isShort && title && (cut || late);
      if (marks[i] == null && !teaser) {
        break;
      }
      title = untitled || marks[i] != null && title;
      i++;
    }
    return i;
  }

  /** A name alone on a line and who that is below, as the last words of the story. */
  private void markBiography() {
    int last = lines.size() - 1;
    while (last > 0 && marks[last] != null) {
      last--;
    }
    if (last < 2
        || lines.get(last).length() > 1_500
        || lines.get(last).start() < text.length() * 0.5) {
      return;
    }
    String words = lines.get(last).words();
    String above = lines.get(last - 1).length() <= 60 ? lines.get(last - 1).words() : "";
    boolean named = NAME.matcher(above).matches() && words.startsWith(above);
    boolean trade = TRADE.matcher(words).find();
    if (named && (trade || !CRIME.matcher(words).find())) {
      mark(last - 1, last + 1, "author-bio");
    } else if (trade && words.length() < 500 && opensWithBiography(words)) {
      mark(last, last + 1, "author-bio");
    }
  }

  private static boolean opensWithBiography(String words) {
    int verb = words.indexOf(" is a");
    int comma = words.indexOf(" covers ");
    int at = verb < 0 ? comma : verb;
    return at > 0 && at < 50 && NAME.matcher(words.substring(0, at)).matches();
  }
}
