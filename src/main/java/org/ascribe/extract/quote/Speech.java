package org.ascribe.extract.quote;

/**
 * Somebody says something: the verb and the speaker.
 *
 * @param at index of the verb in the {@link Frame}
 * @param rule id of the pattern that found the speaker
 */
record Speech(int at, Voice voice, String rule) {}
