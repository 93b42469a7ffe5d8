/** The document's text as sentences and quoted stretches, with its spans. */
@NullMarked
package org.ascribe.extract.text;

import org.jspecify.annotations.NullMarked;
