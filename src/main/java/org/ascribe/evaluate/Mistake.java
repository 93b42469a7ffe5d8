package org.ascribe.evaluate;

/**
 * One thing that counts against a field.
 *
 * @param match {@link Match#MISSING} or {@link Match#WRONG}
 * @param value as the annotator or the extractor wrote it
 * @param sentence where it stands; empty where that is not known
 */
public record Mistake(Field field, Match match, String value, String sentence) {}
