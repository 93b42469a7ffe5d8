package org.ascribe.source.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** Takes one message apart with mime4j. Messages within it are attachments. */
public final class MailParser {
  /** Real mails nest three or four levels. */
  private static final int DEEPEST = 20;

  private static final int MOST_PARTS = 1_000;

  private static final MimeConfig LIMITS =
      MimeConfig.custom()
          .setMaxLineLen(1 << 20)
          .setMaxHeaderLen(64 << 10)
          .setMaxHeaderCount(1_000)
          .build();

  private final MailHeader header = new MailHeader();
  private final List<Mail.Part> plain = new ArrayList<>();
  private final List<Mail.Part> html = new ArrayList<>();
  private int attachments;
  private int parts;
  private int depth;
  private boolean inPart;
  private boolean attached;

  private MailParser() {}

  /**
   * Parses a message.
   *
   * @throws MalformedMailException when it is none, exceeds a bound or has no text
   */
  public static Mail parse(byte[] message) throws MalformedMailException {
    MailParser parser = new MailParser();
    try {
      parser.read(message);
    } catch (MimeException | IOException | RuntimeException e) {
      // mime4j is lenient; what it still refuses, or stumbles over, nobody can read.
      throw new MalformedMailException("BAD_MAIL", "cannot be parsed: " + e.getMessage());
    }
    return parser.mail();
  }

  private Mail mail() throws MalformedMailException {
    if (!header.isThere()) {
      throw new MalformedMailException(
          "NOT_A_MAIL", "has no From, Date or Subject at its beginning, expected an e-mail");
    }
    if (plain.isEmpty() && html.isEmpty()) {
      throw new MalformedMailException(
          "NO_TEXT", "has no part of text; attachments, which are not read: " + attachments);
    }
    return header.mail(plain, html, attachments);
  }

  private void read(byte[] message) throws MimeException, IOException, MalformedMailException {
    MimeTokenStream tokens = new MimeTokenStream(LIMITS);
    tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    tokens.parse(new ByteArrayInputStream(message));
    EntityState state = tokens.getState();
    while (state != EntityState.T_END_OF_STREAM) {
      switch (state) {
        case T_FIELD -> field(tokens.getField());
        case T_START_MULTIPART -> enter();
        case T_END_MULTIPART -> depth--;
        case T_START_BODYPART -> {
          inPart = true;
          attached = false;
        }
        case T_BODY -> body(tokens);
        default -> {}
      }
      state = tokens.next();
    }
  }

  private void enter() throws MalformedMailException {
    depth++;
    if (depth > DEEPEST) {
      throw new MalformedMailException(
          "NESTED_TOO_DEEP", "nests parts more than " + DEEPEST + " levels deep");
    }
  }

  private void field(Field field) {
    if (!inPart) {
      header.take(field);
    }
    if (field.getName().equalsIgnoreCase("Content-Disposition")) {
      attached = field.getBody().strip().toLowerCase(Locale.ROOT).startsWith("attachment");
    }
  }

  private void body(MimeTokenStream tokens) throws IOException, MalformedMailException {
    parts++;
    if (parts > MOST_PARTS) {
      throw new MalformedMailException("TOO_LARGE", "has more than " + MOST_PARTS + " parts");
    }
    BodyDescriptor type = tokens.getBodyDescriptor();
    boolean page = type.getMimeType().equals("text/html");
    if (attached || !page && !type.getMimeType().equals("text/plain")) {
      attachments++;
      return;
    }
    byte[] bytes = tokens.getDecodedInputStream().readAllBytes();
    if (!isBlank(bytes)) {
      (page ? html : plain).add(new Mail.Part(type.getCharset(), bytes));
    }
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\r' && b != '\n' && b != '\t') {
        return false;
      }
    }
    return true;
  }
}
