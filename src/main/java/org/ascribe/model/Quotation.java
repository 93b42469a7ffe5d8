package org.ascribe.model;

import org.jspecify.annotations.Nullable;

/**
 * A direct quotation of at least five words by a named speaker or body.
 *
 * @param speaker name of the speaker, in full where the document gives it anywhere
 * @param speakerIsPerson false for a body
 * @param role the speaker's office as printed, or null
 * @param affiliation state or organisation spoken for, or null
 * @param party the speaker resolved to a party, or null where that failed
 * @param quote the words inside the marks exactly as printed, whole
 * @param span where these words stand
 * @param rule id of the rule that found the speaker
 */
public record Quotation(
    String speaker,
    boolean speakerIsPerson,
    @Nullable String role,
    @Nullable String affiliation,
    @Nullable Party party,
    String quote,
    Span span,
    String rule) {}
