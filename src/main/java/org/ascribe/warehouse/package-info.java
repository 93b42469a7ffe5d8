/** The embedded server, the schema, staging by COPY, the merge, rejects and expectations. */
@NullMarked
package org.ascribe.warehouse;

import org.jspecify.annotations.NullMarked;
