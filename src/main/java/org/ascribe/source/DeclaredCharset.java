package org.ascribe.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The charset that a page names itself, in {@code <meta>} or the XML declaration. As the HTML
 * standard has it, Latin-1 is read as windows-1252, and UTF-16 in a place that was read as ASCII is
 * UTF-8.
 */
final class DeclaredCharset {
  private static final int LOOKED_AT = 8_192;
  private static final Pattern META =
      Pattern.compile("<meta\\b[^>]{0,300}?charset\\s{0,9}=\\s{0,9}[\"']?([a-z0-9_:.-]{2,40})");
  private static final Pattern XML =
      Pattern.compile("^\\s{0,9}<\\?xml\\b[^>]{0,99}?encoding\\s?=\\s?[\"']([a-z0-9_:.-]{2,40})");

  private DeclaredCharset() {}

  /** Null where nothing, or nothing known, is declared. */
  static @Nullable Charset of(byte[] bytes) {
    int length = Math.min(bytes.length, LOOKED_AT);
    String head =
        new String(bytes, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    Matcher meta = META.matcher(head);
    if (meta.find()) {
      return charset(meta.group(1));
    }
    Matcher xml = XML.matcher(head);
    return xml.find() ? charset(xml.group(1)) : null;
  }

  private static @Nullable Charset charset(String name) {
    try {
      return switch (name) {
        case "iso-8859-1", "latin1", "us-ascii", "ascii" -> Charset.forName("windows-1252");
        case "utf-16", "utf-16le", "utf-16be" -> StandardCharsets.UTF_8;
        default -> Charset.forName(name);
      };
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
