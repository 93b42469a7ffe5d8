package org.ascribe.extract.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ascribe.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Pairs quotation marks, and gets along with lost ones. A quotation may run over paragraphs: either
 * each opens with a mark and only the last one closes, or nothing is printed between.
 */
public final class QuoteMarks {
  private static final int FARTHEST_CLOSING_PARAGRAPH = 8;
  private static final int LONGEST_OVER_PARAGRAPHS = 3000;
  private static final String SPEECH_END = ",.!?…";

  private final String text;
  private final List<Span> paragraphs;
  private final List<List<QuoteMark>> doubles = new ArrayList<>();
  private final List<Quoted> found = new ArrayList<>();

  /** Where pairing goes on when a quotation ran over from an earlier paragraph. */
  private int taken;

  private QuoteMarks(String text, List<Span> paragraphs) {
    this.text = text;
    this.paragraphs = paragraphs;
  }

  /** All quoted stretches, in order and without overlap; of nested ones the outer. */
  public static List<Quoted> find(String text, List<Span> paragraphs) {
    QuoteMarks marks = new QuoteMarks(text, paragraphs);
    List<List<QuoteMark>> singles = new ArrayList<>();
    for (Span paragraph : paragraphs) {
      List<QuoteMark> all = QuoteMark.of(text, paragraph);
      marks.doubles.add(all.stream().filter(mark -> !mark.single()).toList());
      singles.add(all.stream().filter(QuoteMark::single).toList());
    }
    for (int p = 0; p < paragraphs.size(); p++) {
      marks.pairDoubles(p);
    }
    List<Quoted> outer = List.copyOf(marks.found);
    int next = 0;
    for (int p = 0; p < paragraphs.size(); p++) {
      while (next < outer.size() && outer.get(next).outer().end() <= paragraphs.get(p).start()) {
        next++;
      }
      marks.pairSingles(p, singles, outer, next);
    }
    marks.found.sort(Comparator.comparing(Quoted::outer));
    return marks.found;
  }

  private void pairDoubles(int p) {
    List<QuoteMark> marks = doubles.get(p);
    QuoteMark open = null;
    int depth = 0;
    for (int i = 0; i < marks.size(); i++) {
      QuoteMark mark = marks.get(i);
      if (mark.start() < taken) {
        continue;
      }
      if (mark.opens() && open != null && !nested(marks, i)) {
        add(open, sentenceEnd(open.end(), mark.start()), 0, p, false);
        open = mark;
      } else if (mark.opens()) {
        open = open == null ? mark : open;
        depth = open == mark ? 1 : depth + 1;
      } else if (open == null) {
        lostOpening(p, mark);
      } else if (--depth == 0) {
        add(open, mark.start(), mark.end() - mark.start(), p, false);
        open = null;
      }
    }
    if (open != null) {
      unclosed(p, open);
    }
  }

  /** A second opening mark is nested where two closing ones follow; else a closing one was lost. */
  private static boolean nested(List<QuoteMark> marks, int at) {
    return at + 2 < marks.size() && !marks.get(at + 1).opens() && !marks.get(at + 2).opens();
  }

  private void unclosed(int p, QuoteMark open) {
    int end = paragraphs.get(p).end();
    boolean reopened = p + 1 < paragraphs.size() && startsQuoted(p + 1);
    for (int q = p + 1;
        !reopened && q < paragraphs.size() && q <= p + FARTHEST_CLOSING_PARAGRAPH;
        q++) {
      if (!doubles.get(q).isEmpty()) {
        QuoteMark mark = doubles.get(q).get(0);
        if (!mark.opens() && mark.start() - open.start() <= LONGEST_OVER_PARAGRAPHS) {
          add(open, mark.start(), mark.end() - mark.start(), q, false);
          taken = mark.end();
          return;
        }
        break;
      }
    }
    add(open, end, 0, p, true);
  }

  private boolean startsQuoted(int p) {
    List<QuoteMark> marks = doubles.get(p);
    return !marks.isEmpty()
        && marks.get(0).opens()
        && marks.get(0).start() - paragraphs.get(p).start() <= 2;
  }

  /**
   * The speech began with its sentence, and may hold quotations of its own. Only where more
   * follows, such as the name of the speaker; else the mark is a stray one.
   */
  private void lostOpening(int p, QuoteMark close) {
    boolean spoken = ",?!".indexOf(text.charAt(Math.max(0, close.start() - 1))) >= 0;
    if (!spoken || close.end() >= paragraphs.get(p).end()) {
      return;
    }
    int limit = Math.max(taken, paragraphs.get(p).start());
    int from =
        sentenceStart(Math.max(limit, close.start() - LONGEST_OVER_PARAGRAPHS), close.start() - 1);
    int last = found.size() - 1;
    while (last >= 0 && found.get(last).outer().end() > from) {
      if (SPEECH_END.indexOf(text.charAt(found.get(last).inner().end() - 1)) >= 0) {
        return;
      }
      last--;
    }
    found.subList(last + 1, found.size()).clear();
    found.add(new Quoted(new Span(from, close.end()), new Span(from, close.start()), p, false));
  }

  private void add(QuoteMark open, int end, int mark, int paragraph, boolean continued) {
    int to = Math.max(end, open.end());
    found.add(
        new Quoted(
            new Span(open.start(), to + mark),
            new Span(open.end(), Math.max(open.end(), trimmed(open.end(), to))),
            paragraph,
            continued));
  }

  private int trimmed(int from, int to) {
    int end = to;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private int sentenceStart(int limit, int before) {
    for (int i = before - 1; i > limit; i--) {
      if (Character.isWhitespace(text.charAt(i)) && ".!?".indexOf(text.charAt(i - 1)) >= 0) {
        return i + 1;
      }
    }
    return limit;
  }

  private int sentenceEnd(int from, int before) {
    for (int i = from; i < before - 1; i++) {
      if (".!?".indexOf(text.charAt(i)) >= 0 && Character.isWhitespace(text.charAt(i + 1))) {
        return i + 1;
      }
    }
    return before;
  }

  private void pairSingles(int p, List<List<QuoteMark>> all, List<Quoted> outer, int firstOuter) {
    List<QuoteMark> marks = all.get(p);
    int done = paragraphs.get(p).start();
    int next = firstOuter;
    for (int i = 0; i < marks.size(); i++) {
      QuoteMark open = marks.get(i);
      while (next < outer.size() && outer.get(next).outer().end() <= open.start()) {
        next++;
      }
      int limit = next < outer.size() ? outer.get(next).outer().start() : Integer.MAX_VALUE;
      if (!open.opens() || open.start() < done || open.start() >= limit) {
        continue;
      }
      QuoteMark close = closing(marks, i, limit);
      if (close != null) {
        add(open, close.start(), 1, p, false);
        done = close.end();
      } else if (p + 1 < paragraphs.size() && opensSingle(all.get(p + 1), p + 1)) {
        add(open, Math.min(limit, paragraphs.get(p).end()), 0, p, true);
        done = paragraphs.get(p).end();
      } else if (speech(open, p) && limit == Integer.MAX_VALUE) {
        add(open, paragraphs.get(p).end(), 0, p, false);
        done = paragraphs.get(p).end();
      }
    }
  }

  /** A typographic mark that a paragraph opens with and never closes, for its speech goes on. */
  private boolean speech(QuoteMark open, int p) {
    Span paragraph = paragraphs.get(p);
    return open.start() == paragraph.start()
        && text.charAt(open.start()) == '‘'
        && SPEECH_END.indexOf(text.charAt(paragraph.end() - 1)) > 0;
  }

  private boolean opensSingle(List<QuoteMark> marks, int p) {
    return !marks.isEmpty()
        && marks.get(0).opens()
        && marks.get(0).start() == paragraphs.get(p).start();
  }

  /**
   * The closing mark before the next opening one: best behind punctuation, for elsewhere it may be
   * the apostrophe of a plural.
   */
  private @Nullable QuoteMark closing(List<QuoteMark> marks, int at, int limit) {
    QuoteMark best = null;
    int bestRank = 0;
    for (int i = at + 1; i < marks.size() && !marks.get(i).opens(); i++) {
      QuoteMark mark = marks.get(i);
      char before = text.charAt(mark.start() - 1);
      int rank = SPEECH_END.indexOf(before) >= 0 ? 3 : before == 's' ? 1 : 2;
      if (mark.start() < limit && rank > bestRank) {
        best = mark;
        bestRank = rank;
      }
    }
    return best;
  }
}
