package org.ascribe.evaluate;

/**
 * A claim, at the level of parties, and whether it is right.
 *
 * @param document name of the document in its folder, without ending
 * @param claim as found; where it was not found, as annotated
 */
public record JudgedClaim(String document, Annotation.Claim claim, Match match) {}
