/** The records of the domain: documents, claims, quotations, parties, and where each came from. */
@NullMarked
package org.ascribe.model;

import org.jspecify.annotations.NullMarked;
