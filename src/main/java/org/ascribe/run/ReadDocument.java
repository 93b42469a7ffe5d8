package org.ascribe.run;

import org.ascribe.model.Document;
import org.ascribe.model.Extraction;

/** A document with what was read out of it. */
public record ReadDocument(Document document, Extraction extraction) {}
