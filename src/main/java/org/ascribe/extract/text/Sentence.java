package org.ascribe.extract.text;

import java.util.List;
import org.ascribe.lexicon.Hit;
import org.ascribe.lexicon.Token;
import org.ascribe.model.Span;

/**
 * A sentence with all that the word lists found in it.
 *
 * @param index number in the document, from 0
 * @param paragraph number of the paragraph it stands in, from 0
 * @param headline true for the document's own headline
 */
public record Sentence(
    int index,
    int paragraph,
    boolean headline,
    Span span,
    String text,
    List<Token> tokens,
    List<Hit> hits) {}
