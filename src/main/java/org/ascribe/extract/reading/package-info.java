/** A sentence read for claims: its words by sense, the actors in it, and the story around it. */
@NullMarked
package org.ascribe.extract.reading;

import org.jspecify.annotations.NullMarked;
