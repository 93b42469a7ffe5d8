package org.ascribe.warehouse;

import org.ascribe.model.RunCounts;
import org.jspecify.annotations.Nullable;

/**
 * An input file of a run.
 *
 * @param name as the locations of its records name it
 * @param sha256 hash of its bytes in lower-case hex
 * @param unchangedSince what became of its records when the same bytes were read last, where they
 *     are not read again; else null
 */
public record StagedFile(
    String name, String sha256, long bytes, @Nullable RunCounts unchangedSince) {}
