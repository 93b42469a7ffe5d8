/** Files that were packed to be smaller, told by their first bytes, unpacked within bounds. */
@NullMarked
package org.ascribe.source.archive;

import org.jspecify.annotations.NullMarked;
