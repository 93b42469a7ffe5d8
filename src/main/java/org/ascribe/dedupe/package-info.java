/** Content keys and the recognition of the same words in several documents. */
@NullMarked
package org.ascribe.dedupe;

import org.jspecify.annotations.NullMarked;
