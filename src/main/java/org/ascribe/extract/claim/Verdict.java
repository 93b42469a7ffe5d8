package org.ascribe.extract.claim;

import org.ascribe.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * That the words make an actor responsible.
 *
 * @param hedge the hedging words, or null
 * @param from first token of the words that say so
 * @param to token behind the last
 */
record Verdict(Stance stance, @Nullable String hedge, int from, int to) {}
