package org.ascribe.source.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a file, which is one message or an mbox, told by its first line. Holds one
 * message at a time.
 */
public final class MailFolder implements Closeable {
  /** The separator of an mbox; a line of a text that begins with the same word lacks the time. */
  private static final Pattern SEPARATOR =
      Pattern.compile("From .{0,300}\\b\\d\\d:\\d\\d.{0,40}\\b(?:19|20)\\d\\d\\b.{0,20}");

  /** A {@code From} at the beginning of a line of text, as mailboxes escape it. */
  private static final Pattern ESCAPED = Pattern.compile("^>+From ");

  /** Longer lines are handled in pieces. */
  private static final int PIECE = 1 << 13;

  private final InputStream in;
  private final long maxBytes;
  private byte[] piece = new byte[0];
  private boolean atLineStart = true;
  private boolean afterBlank = true;
  private boolean mbox;
  private long line;
  private boolean ended;

  /**
   * @param maxBytes of a longer message only so much and one byte more is kept
   */
  public MailFolder(InputStream in, long maxBytes) throws IOException {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.maxBytes = maxBytes;
    advance();
    mbox = isSeparator();
  }

  /**
   * A message as it stands in the file.
   *
   * @param line on which it begins, from 1
   * @param bytes without the separator and the escapes of the mbox
   */
  public record RawMail(long line, byte[] bytes) {}

  /** The next message, or null at the end. */
  public @Nullable RawMail next() throws IOException {
    if (ended) {
      return null;
    }
    final long first = line;
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    if (mbox) {
      advance();
    }
    while (!ended && !(mbox && isSeparator())) {
      take(message);
      advance();
    }
    return new RawMail(first, message.toByteArray());
  }

  private void take(ByteArrayOutputStream message) {
    int from = mbox && atLineStart && ESCAPED.matcher(text()).find() ? 1 : 0;
    long room = maxBytes + 1 - message.size();
    message.write(piece, from, (int) Math.max(0, Math.min(piece.length - from, room)));
  }

  private boolean isSeparator() {
    return atLineStart && afterBlank && SEPARATOR.matcher(text().stripTrailing()).matches();
  }

  private String text() {
    return new String(piece, StandardCharsets.ISO_8859_1);
  }

  /** Goes to the next line or piece of one. */
  private void advance() throws IOException {
    boolean wholeLine = piece.length > 0 && piece[piece.length - 1] == '\n';
    afterBlank = line == 0 || wholeLine && atLineStart && text().isBlank();
    atLineStart = line == 0 || wholeLine;
    ByteArrayOutputStream next = new ByteArrayOutputStream(128);
    int b = in.read();
    while (b >= 0 && b != '\n' && next.size() < PIECE - 1) {
      next.write(b);
      b = in.read();
    }
    if (b >= 0) {
      next.write(b);
    }
    piece = next.toByteArray();
    ended = piece.length == 0;
    line += atLineStart ? 1 : 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
