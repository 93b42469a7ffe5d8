package org.ascribe.source;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens a file as characters in which undecodable bytes can be told from text. */
final class CharStreams {
  private CharStreams() {}

  /**
   * Opens a file; a byte order mark is skipped and decides the encoding, then {@code charset}, then
   * UTF-8. Each undecodable sequence comes out as {@link RawText#UNDECODABLE}.
   */
  static Reader open(Path path, @Nullable String charset) throws IOException {
    PushbackInputStream in = new PushbackInputStream(Files.newInputStream(path), 3);
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
    byte[] head = in.readNBytes(3);
    int b0 = head.length > 0 ? head[0] & 0xFF : -1;
    int b1 = head.length > 1 ? head[1] & 0xFF : -1;
    int b2 = head.length > 2 ? head[2] & 0xFF : -1;
    if (b0 == 0xEF && b1 == 0xBB && b2 == 0xBF) {
      return StandardCharsets.UTF_8;
    }
    boolean big = b0 == 0xFE && b1 == 0xFF;
    boolean little = b0 == 0xFF && b1 == 0xFE;
    int mark = big || little ? 2 : 0;
    in.unread(head, mark, head.length - mark);
    if (mark == 0) {
      return null;
    }
    return big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }
}
