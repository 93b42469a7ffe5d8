package org.ascribe.source.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.dom.field.MailboxListField;
import org.apache.james.mime4j.dom.field.ParsedField;
import org.apache.james.mime4j.dom.field.UnstructuredField;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/** What the header of a message says of it; of a field given twice the first counts. */
final class MailHeader {
  private @Nullable String id;
  private @Nullable String subject;
  private @Nullable String sender;
  private @Nullable Instant date;
  private String dateWritten = "";

  void take(Field field) {
    switch (field.getName().toLowerCase(Locale.ROOT)) {
      case "message-id" -> id = id == null ? line(field.getBody().replaceAll("[<>]", "")) : id;
      case "subject" -> subject = subject == null ? subject(field) : subject;
      case "from" -> sender = sender == null ? sender(field) : sender;
      case "date" -> date(field);
      default -> {}
    }
  }

  /** Whether there was any field that every mail has. */
  boolean isThere() {
    return subject != null || sender != null || !dateWritten.isEmpty();
  }

  Mail mail(List<Mail.Part> plain, List<Mail.Part> html, int attachments) {
    return new Mail(
        id, subject, sender, date, dateWritten, List.copyOf(plain), List.copyOf(html), attachments);
  }

  private static @Nullable String subject(Field field) {
    return parsed(field) instanceof UnstructuredField text
        ? line(text.getValue())
        : line(field.getBody());
  }

  private static @Nullable String sender(Field field) {
    if (!(parsed(field) instanceof MailboxListField from)
        || from.getMailboxList() == null
        || from.getMailboxList().isEmpty()) {
      return line(field.getBody());
    }
    Mailbox first = from.getMailboxList().get(0);
    String name = line(first.getName());
    return name == null ? line(first.getAddress()) : name;
  }

  private void date(Field field) {
    if (dateWritten.isEmpty()) {
      dateWritten = field.getBody().strip();
      if (parsed(field) instanceof DateTimeField time && time.getDate() != null) {
        date = time.getDate().toInstant();
      }
    }
  }

  private static @Nullable ParsedField parsed(Field field) {
    try {
      return LenientFieldParser.parse(
          field.getName() + ": " + field.getBody(), DecodeMonitor.SILENT);
    } catch (MimeException malformed) {
      return null; // then it is taken as it is written
    }
  }

  private static @Nullable String line(@Nullable String text) {
    String line = text == null ? "" : text.strip().replaceAll("\\s+", " ");
    return line.isEmpty() ? null : line;
  }
}
