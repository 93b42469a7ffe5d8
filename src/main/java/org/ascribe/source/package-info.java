/** Readers per format and the mapping of raw fields to typed columns. */
@NullMarked
package org.ascribe.source;

import org.jspecify.annotations.NullMarked;
