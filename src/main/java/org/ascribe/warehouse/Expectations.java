package org.ascribe.warehouse;

import org.jspecify.annotations.Nullable;

/**
 * What a run must prove before it is published.
 *
 * @param minRows fewest records that must be accepted, or null for any number
 * @param maxRejectRatio greatest share of rejects among the records read, 0 to 1, or null for any
 */
public record Expectations(@Nullable Long minRows, @Nullable Double maxRejectRatio) {}
