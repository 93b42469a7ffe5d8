package org.ascribe.job;

import org.jspecify.annotations.Nullable;

/**
 * What a run must prove before it is published.
 *
 * @param minRows fewest records that must be accepted; 1 where the job does not say, because a run
 *     that loads nothing is a fault
 * @param maxRejectRatio greatest share of rejects among the records read with which anything is
 *     published, 0 to 1, or null for any
 * @param warnRejectRatio greatest share of rejects with which a published run counts as clean, or
 *     null for any
 */
public record ExpectSpec(
    @Nullable Long minRows, @Nullable Double maxRejectRatio, @Nullable Double warnRejectRatio) {
  static final ExpectSpec DEFAULT = new ExpectSpec(1L, null, null);

  static ExpectSpec read(Section section) {
    Long minRows = section.whole("min_rows", 0, 1_000_000_000_000L);
    Double maxRejectRatio = section.number("max_reject_ratio", 0, 1);
    Double warnRejectRatio = section.number("warn_reject_ratio", 0, 1);
    if (maxRejectRatio != null && warnRejectRatio != null && warnRejectRatio > maxRejectRatio) {
      section.problem("warn_reject_ratio", "is above max_reject_ratio, so it could never warn");
    }
    section.close();
    return new ExpectSpec(
        minRows == null ? DEFAULT.minRows() : minRows, maxRejectRatio, warnRejectRatio);
  }
}
