/** From text to sentences, quotations, mentions and attribution claims. */
@NullMarked
package org.ascribe.extract;

import org.jspecify.annotations.NullMarked;
