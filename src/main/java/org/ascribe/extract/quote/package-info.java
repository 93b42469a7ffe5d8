/** Direct quotations and who spoke them. */
@NullMarked
package org.ascribe.extract.quote;

import org.jspecify.annotations.NullMarked;
