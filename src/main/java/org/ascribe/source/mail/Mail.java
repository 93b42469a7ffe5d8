package org.ascribe.source.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail.
 *
 * @param id its Message-ID without brackets, or null
 * @param sender name of the first sender, else the address, or null
 * @param date as the sender's clock had it, or null
 * @param dateWritten the same as it stands in the header, empty where there is none
 * @param plain its parts of plain text that are no attachments, in order
 * @param html its parts of HTML that are no attachments, in order
 * @param attachments parts that were not read: files, pictures, other mails
 */
public record Mail(
    @Nullable String id,
    @Nullable String subject,
    @Nullable String sender,
    @Nullable Instant date,
    String dateWritten,
    List<Part> plain,
    List<Part> html,
    int attachments) {

  /**
   * A part of text, without its transfer encoding.
   *
   * @param charset that the sender named, or null
   */
  public record Part(@Nullable String charset, byte[] bytes) {}
}
