package org.ascribe.run;

import org.ascribe.model.Document;
import org.ascribe.model.Explanation;
import org.ascribe.model.Extraction;
import org.jspecify.annotations.Nullable;

/**
 * A document with what was read out of it.
 *
 * @param unread why no claims were looked for: {@code language} where it is not one the rules can
 *     read, {@code job} where the job does not ask for claims; else null
 * @param explanation why its claims were found, or null where nobody asked
 */
public record ReadDocument(
    Document document,
    Extraction extraction,
    @Nullable String unread,
    @Nullable Explanation explanation) {}
