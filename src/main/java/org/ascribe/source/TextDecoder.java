package org.ascribe.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a file into text. In this order: byte order mark, the charset that the caller
 * or the page names, UTF-8 if every byte agrees, and at last detection by ICU. All steps are
 * linear.
 */
public final class TextDecoder {
  /** Default limit of a file in bytes. */
  public static final long MAX_BYTES = 32L << 20;

  private TextDecoder() {}

  /** What became of the bytes. */
  public sealed interface Result {}

  /**
   * Text with line ends {@code \n} and without NUL.
   *
   * @param charset name of the encoding; where characters were replaced, their number stands behind
   *     it: {@code UTF-8 (2 NUL replaced)}
   */
  public record Text(String text, String charset) implements Result {}

  /**
   * Bytes that are no text.
   *
   * @param code {@code EMPTY}, {@code BINARY} or {@code BAD_ENCODING}
   * @param message what was found and what was expected
   */
  public record Refusal(String code, String message) implements Result {}

  /**
   * Decodes a whole file.
   *
   * @param forced charset that the user vouches for, or null
   */
  public static Result decode(byte[] bytes, @Nullable String forced) {
    Result result = attempt(bytes, forced);
    boolean blank = result instanceof Text decoded && isBlank(decoded.text());
    return blank ? new Refusal("EMPTY", "found only whitespace") : result;
  }

  /**
   * Decodes bytes whose charset a sender or server named. The name is often wrong; where it does
   * not fit, the bytes decide.
   */
  static Result decodeNamed(byte[] bytes, @Nullable String named) {
    Result result = decode(bytes, named);
    boolean wrong = result instanceof Refusal refusal && refusal.code().equals("BAD_ENCODING");
    return wrong && named != null ? decode(bytes, null) : result;
  }

  /** Counts no-break spaces as blank too, unlike {@link String#isBlank}. */
  private static boolean isBlank(String text) {
    return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  private static Result attempt(byte[] bytes, @Nullable String forced) {
    BinaryFormat format = BinaryFormat.of(bytes);
    if (format != null) {
      return new Refusal("BINARY", "found " + format.description() + ", expected text");
    }
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    ByteCensus census = ByteCensus.of(bytes);
    if (census.blank() || bytes.length == mark.length()) {
      return new Refusal("EMPTY", "found no text in " + bytes.length + " bytes");
    }
    if (mark.charset() != null) {
      return strict(bytes, mark.length(), mark.charset(), "its byte order mark says", census);
    }
    if (forced != null) {
      return forced(bytes, forced, census);
    }
    Charset wide = census.utf16();
    if (wide != null) {
      return strict(bytes, 0, wide, "its NUL bytes show", census);
    }
    if (census.looksBinary()) {
      String found = census.controls() + " control characters in " + bytes.length + " bytes";
      return new Refusal("BINARY", "found " + found + ", expected text");
    }
    Charset declared = DeclaredCharset.of(bytes);
    if (declared != null) {
      return strict(bytes, 0, declared, "the page declares", census);
    }
    return census.utf8() ? lenient(bytes, 0, StandardCharsets.UTF_8) : detect(bytes, census);
  }

  private static Result forced(byte[] bytes, String name, ByteCensus census) {
    Charset charset;
    try {
      charset = Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return new Refusal("BAD_ENCODING", "charset '" + name + "' is not known to this Java");
    }
    boolean wide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    if (census.looksBinary() && !wide) {
      return new Refusal("BINARY", "found " + census.controls() + " control characters");
    }
    String text = tryDecode(bytes, 0, charset);
    return text == null ? undecodable(charset, "the job says") : clean(text, charset, 0);
  }

  private static Result strict(
      byte[] bytes, int from, Charset charset, String because, ByteCensus census) {
    String text = tryDecode(bytes, from, charset);
    if (text != null) {
      return clean(text, charset, 0);
    }
    boolean damaged = charset.equals(StandardCharsets.UTF_8) && census.damagedUtf8();
    return damaged ? lenient(bytes, from, charset) : undecodable(charset, because);
  }

  private static Refusal undecodable(Charset charset, String because) {
    return new Refusal(
        "BAD_ENCODING", because + " " + charset.name() + ", which cannot decode its bytes");
  }

  /** Wrong bytes become U+FFFD and are counted in the charset's name. */
  private static Text lenient(byte[] bytes, int from, Charset charset) {
    String text = new String(bytes, from, bytes.length - from, charset);
    String again = tryDecode(bytes, from, charset);
    int replaced = again == null ? (int) text.chars().filter(c -> c == '\uFFFD').count() : 0;
    return clean(text, charset, replaced);
  }

  private static Result detect(byte[] bytes, ByteCensus census) {
    if (census.damagedUtf8()) {
      return lenient(bytes, 0, StandardCharsets.UTF_8);
    }
    for (Charset charset : CharsetGuess.candidates(bytes, census.firstHigh())) {
      String text = tryDecode(bytes, 0, charset);
      if (text != null) {
        return clean(text, charset, 0);
      }
    }
    throw new AssertionError("ISO-8859-1, the last candidate, decodes any bytes");
  }

  private static @Nullable String tryDecode(byte[] bytes, int from, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Unites line ends and takes NUL out, which PostgreSQL cannot store. */
  private static Text clean(String decoded, Charset charset, int replaced) {
    boolean plain = decoded.indexOf('\r') < 0 && decoded.indexOf('\0') < 0;
    if (plain) {
      return new Text(decoded, name(charset, replaced, 0));
    }
    StringBuilder text = new StringBuilder(decoded.length());
    int nuls = 0;
    for (int i = 0; i < decoded.length(); i++) {
      char c = decoded.charAt(i);
      if (c == '\r') {
        boolean pair = i + 1 < decoded.length() && decoded.charAt(i + 1) == '\n';
        if (!pair) {
          text.append('\n');
        }
      } else {
        nuls += c == 0 ? 1 : 0;
        text.append(c == 0 ? ' ' : c);
      }
    }
    return new Text(text.toString(), name(charset, replaced, nuls));
  }

  private static String name(Charset charset, int replaced, int nuls) {
    StringBuilder flags = new StringBuilder();
    if (replaced > 0) {
      flags.append(replaced).append(" wrong bytes replaced");
    }
    if (nuls > 0) {
      flags.append(flags.isEmpty() ? "" : ", ").append(nuls).append(" NUL replaced");
    }
    return charset.name() + (flags.isEmpty() ? "" : " (" + flags + ")");
  }
}
