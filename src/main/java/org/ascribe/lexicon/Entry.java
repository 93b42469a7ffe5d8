package org.ascribe.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * One named thing of a word list.
 *
 * @param name canonical name
 * @param code key for comparing parties: ISO 3166 alpha-2, alliance code, or the name
 * @param country ISO 3166 alpha-2 it belongs to or is publicly tied to, or null
 * @param list file name of the word list, the authority of this entry
 */
public record Entry(
    EntryKind kind, String name, String code, @Nullable String country, String list) {}
