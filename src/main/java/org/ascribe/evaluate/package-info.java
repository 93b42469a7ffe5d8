/** Annotated documents, and how what was read out of them compares with the annotation. */
@NullMarked
package org.ascribe.evaluate;

import org.jspecify.annotations.NullMarked;
