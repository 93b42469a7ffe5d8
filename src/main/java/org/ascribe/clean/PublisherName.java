package org.ascribe.clean;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who published a text, as the text itself states it: a {@code Source:} field, the line between
 * headline and date, the site behind the headline, the copyright holder, an agency's mark.
 */
final class PublisherName {
  private static final int ENDS = 12;
  private static final Set<String> PICTURES = Set.of("image-credit", "image", "caption", "embed");

  private static final Pattern FIELD =
      Pattern.compile(
          "^[+*#\\s-]{0,4}(?:Source|Publisher|Published by|Publication):\\s{0,3}(\\p{Lu}[^\\[(|:]{1,60})$");
  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?:©|\\([cC]\\)|[Cc]opyright)(?:\\s?(?:©|\\([cC]\\)|[Cc]opyright))?\\s?(?:(?:19|20)\\d\\d)?(?:\\s?[-–]\\s?\\d{4})?"
              + ",?\\s(?:by )?(\\p{Lu}[\\p{L}\\d&.,'’ -]{1,60})");
  private static final Pattern RIGHTS =
      Pattern.compile("(?i)[.,]?\\s*\\b(?:all rights|reserved|unless|and its|no part).*$");
  private static final Pattern AGENCY =
      Pattern.compile(
          "^[^.!?]{0,120}[(](Reuters?|AP|AFP|UPI|Xinhua|TASS|DPA|dpa|ANI|PTI|IANS|Interfax|Kyodo|Yonhap|ANSA)[)]"
              + "\\s?(?:[—–-]|$)");
  private static final Pattern AGENCY_LINE =
      Pattern.compile(
          "^(?:Reuters?|AFP|UPI|Xinhua|TASS|Interfax|Kyodo News|Yonhap|Associated Press)$");
  private static final Pattern PART_OF =
      Pattern.compile(
          "^(\\p{Lu}[\\p{L} &]{1,60}) is part of the (?:U\\.S\\. )?Department of [\\p{L} ]{3,40}$");
  private static final Pattern ANNOUNCES =
      Pattern.compile(
          "^The (?:(\\p{Lu}\\p{Ll}+) Department|((?:U\\.S\\. )?Department of (?:the )?\\p{Lu}\\p{Ll}+)) (?:today )?(?:announced|released|unsealed|said)\\b");
  private static final Pattern READ_ON =
      Pattern.compile(
          "^To read the (?:complete|full) article[^:]{0,12}:\\s(\\p{Lu}[\\p{L}\\d ]{2,30})");
  private static final Pattern MASTHEAD =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\d.&'’-]{0,24}(?: (?:of|the|for|and|&|(?:\\p{Lu}|\\d)[\\p{L}\\d.&'’-]{0,24})){0,6}");

  /** The line of the date may begin with the outlet, before its desk. */
  private static final Pattern OUTLET =
      Pattern.compile("^(" + MASTHEAD.pattern() + ")\\s?[,|–—-]\\s");

  /** What tells the name of an outlet or body from a person's or a town's. */
  private static final Pattern TRADE =
      Pattern.compile(
          "News|Times|Post|Online|Computer|House|Week|Today|Journal|Press|Record|Magazine|Wire|Daily|Security"
              + "|Report|Tribune|Ledger|Herald|Guardian|Gazette|Monitor|Observer|Chronicle|Telegraph|Dispatch"
              + "|Review|Research|Labs?\\b|Intelligence|Threat|Cyber|Institute|Cent(?:re|er)\\b|Agency|Ministry"
              + "|Department|Office");

  private PublisherName() {}

  /** Null where nothing states it. */
  static @Nullable String of(
      List<Line> lines,
      @Nullable String[] marks,
      @Nullable Headline headline,
      @Nullable PublicationDate date) {
    String stated = field(lines);
    if (stated == null) {
      stated = masthead(lines, headline, date);
    }
    if (stated == null && headline != null) {
      stated = headline.site();
    }
    return stated == null ? atTheEnds(lines, marks, headline) : stated;
  }

  private static @Nullable String field(List<Line> lines) {
    for (int i = 0; i < Math.min(ENDS, lines.size()); i++) {
      Matcher field = FIELD.matcher(shortWords(lines.get(i)));
      if (field.find()) {
        return field.group(1).strip();
      }
    }
    return null;
  }

  /** The line between headline and date, unless it is a person's. */
  private static @Nullable String masthead(
      List<Line> lines, @Nullable Headline headline, @Nullable PublicationDate date) {
    if (headline == null || date == null || date.line() > 6) {
      return null;
    }
    Matcher outlet = OUTLET.matcher(shortWords(lines.get(date.line())));
    if (date.line() > headline.line() && outlet.find() && named(outlet.group(1))) {
      return outlet.group(1);
    }
    if (date.line() - headline.line() < 2) {
      return null;
    }
    String above = shortWords(lines.get(date.line() - 1));
    boolean isPlace = MASTHEAD.matcher(above).matches() && above.length() <= 60;
    boolean isHeadline = above.equals(headline.words());
    return isPlace && !isHeadline && !looksLikePerson(lines, date.line(), above) ? above : null;
  }

  /** Two plain words may be a person; a further name behind the date tells that they are not. */
  private static boolean looksLikePerson(List<Line> lines, int date, String above) {
    String[] words = above.split(" ");
    boolean two = words.length == 2 && !words[0].equals("The") && !named(above);
    String behind = date + 1 < lines.size() ? shortWords(lines.get(date + 1)) : "";
    return two && !(behind.length() <= 40 && MASTHEAD.matcher(behind).matches());
  }

  private static boolean named(String words) {
    return TRADE.matcher(words).find();
  }

  /** Owners of pictures are no publishers. */
  private static @Nullable String atTheEnds(
      List<Line> lines, @Nullable String[] marks, @Nullable Headline headline) {
    boolean official = false;
    for (int i = 0; i < lines.size(); i++) {
      if (i == ENDS && lines.size() - ENDS > ENDS) {
        i = lines.size() - ENDS;
      }
      String words = PICTURES.contains(String.valueOf(marks[i])) ? "" : start(lines.get(i));
      official |= words.startsWith("An official website");
      String name = stated(words, official);
      if (name == null) {
        Matcher readOn = READ_ON.matcher(words);
        boolean article =
            headline != null
                && readOn.find()
                && !headline.words().contains(readOn.group(1).strip());
        name = article && !words.endsWith("Article.") ? readOn.group(1).strip() : null;
      }
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  private static @Nullable String stated(String words, boolean official) {
    Matcher copyright = COPYRIGHT.matcher(words);
    if (words.length() < 200 && copyright.find()) {
      String holder = RIGHTS.matcher(copyright.group(1)).replaceAll("").strip();
      return holder.isEmpty() ? null : holder;
    }
    Matcher agency = AGENCY.matcher(words);
    if (agency.find()) {
      return agency.group(1);
    }
    if (AGENCY_LINE.matcher(words).matches()) {
      return words;
    }
    Matcher part = PART_OF.matcher(words);
    if (part.matches()) {
      return part.group(1);
    }
    Matcher announces = ANNOUNCES.matcher(words);
    if (official && announces.find()) {
      return announces.group(1) == null
          ? announces.group(2)
          : "Department of " + announces.group(1);
    }
    return null;
  }

  private static String shortWords(Line line) {
    return line.length() <= 200 ? line.words() : "";
  }

  private static String start(Line line) {
    return line.text().substring(line.start(), Math.min(line.end(), line.start() + 300));
  }
}
