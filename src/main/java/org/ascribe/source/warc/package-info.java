/** Web archives as sequences of captures; knows nothing of rows and decodes no text. */
@NullMarked
package org.ascribe.source.warc;

import org.jspecify.annotations.NullMarked;
