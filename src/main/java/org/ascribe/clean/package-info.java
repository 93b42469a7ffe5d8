/** Normal forms of text: encoding, metadata of documents, boilerplate. */
@NullMarked
package org.ascribe.clean;

import org.jspecify.annotations.NullMarked;
