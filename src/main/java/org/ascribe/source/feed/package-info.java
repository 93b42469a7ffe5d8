/** News feeds, RSS and Atom, as lists of entries; knows nothing of files and records. */
@NullMarked
package org.ascribe.source.feed;

import org.jspecify.annotations.NullMarked;
