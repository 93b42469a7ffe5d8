/** Assembles Spring Batch jobs from their specs, launches them and reports on runs. */
@NullMarked
package org.ascribe.run;

import org.jspecify.annotations.NullMarked;
