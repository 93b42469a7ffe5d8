package org.ascribe.source;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Opens a file as characters in which undecodable bytes can be told from text. */
final class CharStreams {
  /** Bytes of the longest byte order mark. */
  private static final int MARK = 4;

  private CharStreams() {}

  /**
   * Opens a file; a byte order mark is skipped and decides the encoding, then {@code charset}, then
   * UTF-8. Each undecodable sequence comes out as {@link RawText#UNDECODABLE}.
   */
  static Reader open(SourceFile file, @Nullable String charset) throws IOException {
    PushbackInputStream in = new PushbackInputStream(file.open(), MARK);
    try {
      Charset marked = skipMark(in);
      Charset named = charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset);
      return new InputStreamReader(in, decoder(marked == null ? named : marked));
    } catch (IOException | RuntimeException failed) {
      in.close();
      throw failed;
    }
  }

  private static CharsetDecoder decoder(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE)
        .replaceWith(String.valueOf(RawText.UNDECODABLE));
  }

  private static @Nullable Charset skipMark(PushbackInputStream in) throws IOException {
    byte[] head = in.readNBytes(MARK);
    ByteOrderMark mark = ByteOrderMark.of(head);
    in.unread(head, mark.length(), head.length - mark.length());
    return mark.charset();
  }
}
