/** SQL reports over the views of schema {@code report}. */
@NullMarked
package org.ascribe.report;

import org.jspecify.annotations.NullMarked;
