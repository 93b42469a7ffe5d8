/** Word lists and the index that finds their names in text. */
@NullMarked
package org.ascribe.lexicon;

import org.jspecify.annotations.NullMarked;
