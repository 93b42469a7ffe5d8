package org.ascribe.clean;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascribe.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A document's own publication date, read from its first and last lines. A date inside a sentence
 * dates an event, never the document; so a line counts only where it is nothing but a date, a label
 * and a date, a byline with a date, or a dateline.
 *
 * @param line number of the line that states it
 */
record PublicationDate(LocalDate date, int line) {
  private static final int HEAD = 14;
  private static final int TAIL = 12;
  private static final int LONGEST = 160;

  private static final Pattern LABEL =
      Pattern.compile(
          "^[+*#>\\s-]{0,6}(?:first |originally )?(?:published|posted|publication date|date|dated"
              + "|issued|released?|release date|original release date|press release|news release"
              + "|for immediate release|created|submitted|filed|veröffentlicht|publié)"
              + "(?: on| at|:|,|\\s|\\*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern REVISED =
      Pattern.compile(
          "^[+*#>\\s-]{0,6}(?:last |page )?(?:updated|revised|modified|reviewed)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BYLINE =
      Pattern.compile("^(?:by|from)\\s\\p{Lu}", Pattern.CASE_INSENSITIVE);
  private static final Pattern DATELINE =
      Pattern.compile("^\\p{Lu}[\\p{L}.'’ ]{1,30}(?:,\\s[\\p{L}. ]{2,20})?,?\\s[(]?$");
  private static final Pattern BEHIND_DATELINE =
      Pattern.compile("^[)]?\\s?(?:[(]\\p{Lu}[\\p{L}. ]{1,30}[)]\\s?)?[—–:-]");

  /** What stands before the date in a line of its own: outlet, desk or city. */
  private static final Pattern OUTLET =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}\\d&.'’ ]{1,40}(?:,\\s\\p{Lu}[\\p{L}. ]{1,30})?(?:,|\\s[-–—/|])\\s"
              + "(?:le |den |il |el )?$");

  private static final Pattern TIME =
      Pattern.compile("(?<=\\s)\\d{1,2}:\\d\\d\\s?(?:[AaPp]\\.?[Mm]\\.?)?,?\\s$");

  /** The same behind the date, or when the page was changed. */
  private static final Pattern OUTLET_BEHIND =
      Pattern.compile(
          "^[^\\p{L}]{0,20}(?:\\p{Lu}{2,5}\\s?)?(?:[-–—|/]\\s\\p{Lu}[\\p{L}\\d&.'’ ]{1,40}"
              + "|[,(|–—-]\\s?(?i:last )?(?i:updated|modified)\\b.{0,40})$");

  /** An occasion, its place and its day, as above a speech. */
  private static final Pattern OCCASION =
      Pattern.compile(
          "^(?:Remarks|Speech|Statement|Address|Keynote|Lecture|Testimony|Briefing|Press (?:briefing"
              + "|conference))\\b[^.!?]{2,100},\\s$");

  private static final Pattern BEHIND_OUTLET =
      Pattern.compile("^\\s?[(][\\p{L}\\d&.'’ ]{2,40}[)]$");
  private static final Pattern INITIAL_VERSION =
      Pattern.compile("^\\s?[:–-]\\s?(?:initial|first|original) (?:version|release|publication)");

  /** What may stand around a date in a line that is nothing but a date. */
  private static final Pattern MOMENT =
      Pattern.compile(
          "(?i)\\b(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?\\b|\\bat\\b|\\bon\\b"
              + "|года|г\\.|\\d{1,2}[:.h]\\d\\d(?:[:.]\\d\\d)?(?:\\.\\d{1,9})?|\\b\\d{1,2}\\s?[ap]\\.?m\\b\\.?"
              + "|[ap]\\.m\\.|\\b[ap]m\\b|[+-]\\d\\d:?\\d\\d|\\b[A-Z]{2,4}\\b|T(?=\\d)"
              + "|[|,.()\\[\\]*_#•·—–/:;+-]|\\s");

  /** The date, or null where the text states none beyond doubt. */
  static @Nullable PublicationDate of(List<Line> lines) {
    PublicationDate revised = null;
    for (int i = 0; i < lines.size(); i++) {
      if (i == HEAD && lines.size() - TAIL > HEAD) {
        i = lines.size() - TAIL;
      }
      boolean head = i < HEAD;
      Line line = lines.get(i);
      String words = line.length() <= LONGEST ? line.words() : start(line, head);
      DateText found = DateText.first(words);
      if (found == null) {
        continue;
      }
      if (states(words, found.span(), head)) {
        return new PublicationDate(found.date(), i);
      }
      if (revised == null && line.length() <= LONGEST && REVISED.matcher(words).find()) {
        revised = new PublicationDate(found.date(), i);
      }
    }
    return revised;
  }

  /** A long line may open with a dateline. */
  private static String start(Line line, boolean head) {
    return head ? line.text().substring(line.start(), line.start() + LONGEST / 2) : "";
  }

  private static boolean states(String words, Span date, boolean head) {
    String before = words.substring(0, date.start());
    String behind = words.substring(date.end());
    if (INITIAL_VERSION.matcher(behind.toLowerCase(Locale.ROOT)).find()) {
      return before.isBlank();
    }
    Matcher label = LABEL.matcher(words);
    if (label.find() && label.end() <= date.start() + 1) {
      return isMoment(words.substring(label.end(), Math.max(label.end(), date.start())))
          && isShort(behind);
    }
    if (!head) {
      return false;
    }
    return isMoment(before) && isMoment(behind)
        || segment(before, behind)
        || BYLINE.matcher(words).find() && isMoment(behind)
        || DATELINE.matcher(before).find()
            && (BEHIND_DATELINE.matcher(behind).find() || behind.startsWith(". "))
        || before.isBlank() && (behind.startsWith(". ") || OUTLET_BEHIND.matcher(behind).find())
        || OCCASION.matcher(before).find() && isMoment(behind)
        || OUTLET.matcher(TIME.matcher(before).replaceFirst("")).find()
            && (isMoment(behind) || BEHIND_OUTLET.matcher(behind.strip()).find());
  }

  private static boolean isMoment(String text) {
    return MOMENT.matcher(text).replaceAll("").isEmpty();
  }

  private static boolean isShort(String behind) {
    return isMoment(behind) || behind.length() < 60 && !behind.contains(". ");
  }

  /** A date between bars or dots: {@code News | 20 July 2021 | Jane Doe}. */
  private static boolean segment(String before, String behind) {
    int left =
        Math.max(
            before.lastIndexOf('|'), Math.max(before.lastIndexOf('•'), before.lastIndexOf('·')));
    int right = firstOf(behind, "|•·");
    boolean bar = left >= 0 || right >= 0;
    String near = before.substring(left + 1);
    String after = right < 0 ? behind : behind.substring(0, right);
    return bar && isMoment(near) && isMoment(after) && before.length() + behind.length() < 100;
  }

  private static int firstOf(String text, String marks) {
    for (int i = 0; i < text.length(); i++) {
      if (marks.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
