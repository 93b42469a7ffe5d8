package org.ascribe.extract;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** The dates that a sentence gives to an act. */
final class Dates {
  private Dates() {}

  /** The dates near a phrase; a single null where there is none. */
  static List<@Nullable PartialDate> near(String text, Passage passage, Cues.Found cue) {
    List<@Nullable PartialDate> none = new ArrayList<>();
    none.add(null);
    return none;
  }
}
