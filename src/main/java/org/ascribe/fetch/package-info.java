/** Sources on the web: downloads that are bounded, repeatable and kept. */
@NullMarked
package org.ascribe.fetch;

import org.jspecify.annotations.NullMarked;
