package org.ascribe.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a state or body did in answer to an operation.
 *
 * @param by code of the responding party
 * @param date when, as far as the text says, or null
 */
public record Response(Kind kind, String by, @Nullable PartialDate date, Span span, String rule) {

  /** The closed list of responses. */
  public enum Kind {
    STATEMENT,
    JOINT_STATEMENT,
    INDICTMENT,
    CHARGE,
    ARREST,
    SANCTION,
    EXPULSION,
    SUMMONS,
    ADVISORY,
    TAKEDOWN,
    REWARD,
    LAWSUIT;

    /** The word of the exchange format. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
