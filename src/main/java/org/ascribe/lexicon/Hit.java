package org.ascribe.lexicon;

import org.ascribe.model.Span;

/** An entry found in a text. */
public record Hit(Entry entry, Span span) {}
