/** E-mails and mailboxes; knows nothing of rows and decodes no text. */
@NullMarked
package org.ascribe.source.mail;

import org.jspecify.annotations.NullMarked;
