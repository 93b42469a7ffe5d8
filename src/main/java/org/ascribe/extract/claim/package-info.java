/** Who holds whom responsible: one class per frame of accusing, and what sorts their findings. */
@NullMarked
package org.ascribe.extract.claim;

import org.jspecify.annotations.NullMarked;
