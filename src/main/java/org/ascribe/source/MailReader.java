package org.ascribe.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ascribe.job.SourceSpec;
import org.ascribe.model.MediaType;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceLocation;
import org.ascribe.model.SourceRecord;
import org.ascribe.model.Stage;
import org.ascribe.source.mail.Mail;
import org.ascribe.source.mail.MailFolder;
import org.ascribe.source.mail.MailParser;
import org.ascribe.source.mail.MalformedMailException;
import org.jspecify.annotations.Nullable;

/** Reads a file of one e-mail, or an mbox of many; each is a document. */
final class MailReader implements RecordReader {
  /** Some senders put a remark or the beginning alone into the plain part. */
  private static final double ENOUGH = 0.6;

  private static final Pattern FORWARDED = Pattern.compile("(?i)^(?:(?:re|fwd?):\\s{0,3}){1,5}");

  private static final Pattern TAG = Pattern.compile("<[^<>]{0,999}>");

  private final SourceFile file;
  private final SourceSpec source;
  private @Nullable MailFolder folder;
  private long records;

  MailReader(SourceFile file, SourceSpec source) {
    this.file = file;
    this.source = source;
  }

  @Override
  public @Nullable Outcome<SourceRecord> read() throws IOException {
    if (folder == null) {
      folder = new MailFolder(file.open(), source.maxBytes());
    }
    MailFolder.RawMail raw = folder.next();
    if (raw == null) {
      return null;
    }
    records++;
    SourceLocation location = new SourceLocation(file.name(), records, raw.line(), null);
    if (raw.bytes().length > source.maxBytes()) {
      String message = "has more than " + source.maxBytes() + " bytes (source.max_bytes)";
      return reject(location, "TOO_LARGE", message, raw);
    }
    try {
      Mail mail = MailParser.parse(raw.bytes());
      Body body = Body.of(mail, source.charset());
      return body.charset().isEmpty()
          ? reject(location, "BAD_ENCODING", "has text that cannot be decoded", raw)
          : document(location, mail, body);
    } catch (MalformedMailException e) {
      return reject(location, e.code(), String.valueOf(e.getMessage()), raw);
    }
  }

  private static Outcome<SourceRecord> document(SourceLocation location, Mail mail, Body body) {
    String subject = mail.subject() == null ? null : title(mail.subject());
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("content", subject == null || body.html() ? body.text() : headed(subject, body));
    fields.put("media_type", (body.html() ? MediaType.HTML : MediaType.TEXT).text());
    fields.put("charset", body.charset());
    fields.put("title", subject);
    fields.put("published", WrittenDate.day(mail.date(), mail.dateWritten()));
    fields.put("publisher", mail.sender());
    fields.put("identity", identity(mail));
    fields.put("revised", WrittenDate.iso(mail.date()));
    fields.put("flags", mail.attachments() == 0 ? null : "attachments:" + mail.attachments());
    return new Outcome.Accepted<>(
        location, new SourceRecord(location, fields, RawText.of(body.text())));
  }

  private static @Nullable String title(String subject) {
    String title = FORWARDED.matcher(subject).replaceFirst("").strip();
    return title.isEmpty() ? null : title;
  }

  private static String headed(String title, Body body) {
    return body.text().stripLeading().startsWith(title)
        ? body.text()
        : title + "\n\n" + body.text();
  }

  private static String identity(Mail mail) {
    return mail.id() != null
        ? mail.id()
        : mail.sender() + ", " + mail.dateWritten() + ": " + mail.subject();
  }

  /** The text of a mail: its plain parts, or its HTML where these fall short of it. */
  private record Body(String text, boolean html, String charset) {
    static Body of(Mail mail, @Nullable String forced) {
      Body plain = join(mail.plain(), false, forced);
      Body page = join(mail.html(), true, forced);
      int length = TAG.matcher(page.text()).replaceAll("").length();
      return plain.text().isEmpty() || plain.text().length() < ENOUGH * length ? page : plain;
    }

    private static Body join(List<Mail.Part> parts, boolean html, @Nullable String forced) {
      StringBuilder text = new StringBuilder();
      String charset = "";
      for (Mail.Part part : parts) {
        String named = forced == null ? part.charset() : forced;
        TextDecoder.Result result = TextDecoder.decodeNamed(part.bytes(), named);
        if (result instanceof TextDecoder.Text decoded) {
          text.append(text.isEmpty() ? "" : "\n\n").append(html ? decoded.text() : lines(decoded));
          charset = decoded.charset();
        }
      }
      return new Body(text.toString(), html, charset);
    }

    /** Mail programs leave a blank where they wrap a line. */
    private static String lines(TextDecoder.Text decoded) {
      return decoded.text().replaceAll("(?m)[ \\t]{1,100}$", "");
    }
  }

  private static Outcome<SourceRecord> reject(
      SourceLocation location, String code, String message, MailFolder.RawMail raw) {
    String text = new String(raw.bytes(), 0, Math.min(raw.bytes().length, RawText.MAX), UTF_8);
    return new Outcome.Reject<>(
        location, Stage.READ, code, location + ": " + message, RawText.of(text));
  }

  @Override
  public void close() throws IOException {
    if (folder != null) {
      folder.close();
    }
  }
}
