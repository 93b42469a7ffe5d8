package org.ascribe.evaluate;

import java.util.List;
import java.util.Map;

/**
 * How one document came out.
 *
 * @param counts of every field
 */
public record DocumentResult(
    String document, Map<Field, Count> counts, List<Mistake> mistakes, List<JudgedClaim> claims) {}
