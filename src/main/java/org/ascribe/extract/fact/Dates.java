package org.ascribe.extract.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ascribe.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** The dates that a sentence gives to an act. */
final class Dates {
  /** Tokens between a phrase and its date. */
  private static final int REACH = 10;

  /** Tokens between two dates of one enumeration. */
  private static final int ENUMERATION = 5;

  private final String text;
  private final Times times;
  private final @Nullable LocalDate published;

  Dates(String text, Times times, @Nullable LocalDate published) {
    this.text = text;
    this.times = times;
    this.published = published;
  }

  /**
   * The dates right behind a phrase, else the one closest before it; one null where none is near.
   */
  List<@Nullable PartialDate> near(Passage passage, Cues.Found cue) {
    List<Times.Found> found =
        times.in(text, passage.tokens(), published).stream().filter(time -> !time.event()).toList();
    List<PartialDate> behind = behind(found, cue.to());
    if (!behind.isEmpty()) {
      return new ArrayList<>(behind);
    }
    PartialDate before = null;
    for (Times.Found time : found) {
      if (time.from() < cue.from() && time.from() >= cue.from() - REACH) {
        before = time.date();
      }
    }
    return Collections.singletonList(before);
  }

  /** A first date within reach, and those that follow it in one enumeration. */
  private static List<PartialDate> behind(List<Times.Found> found, int from) {
    List<PartialDate> dates = new ArrayList<>();
    int limit = from + REACH;
    for (Times.Found time : found) {
      if (time.from() >= from && time.from() < limit) {
        dates.add(time.date());
        limit = time.from() + ENUMERATION;
      }
    }
    return dates.stream().distinct().toList();
  }
}
