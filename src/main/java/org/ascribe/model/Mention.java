package org.ascribe.model;

/**
 * Something a document names: a group, a vulnerability, a victim, ...
 *
 * @param name canonical form: ATT&CK name, CVE in upper case, activity word, country code, ...
 * @param printed as it stands in the text
 * @param span the first place it stands at
 * @param rule id of the rule or word list that found it
 */
public record Mention(MentionKind kind, String name, String printed, Span span, String rule) {}
