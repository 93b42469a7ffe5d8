package org.ascribe.run;

import org.ascribe.model.Document;
import org.ascribe.model.Explanation;
import org.ascribe.model.Extraction;
import org.jspecify.annotations.Nullable;

/**
 * A document with what was read out of it.
 *
 * @param explanation why, or null where nobody asked
 */
public record ReadDocument(
    Document document, Extraction extraction, @Nullable Explanation explanation) {}
