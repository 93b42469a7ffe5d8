package org.ascribe.source;

import static org.ascribe.source.DocumentJobs.fields;
import static org.ascribe.source.DocumentJobs.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MailReaderTest {
  private static final String HEADER =
      """
      From: "The Agency" <press@agency.example>
      Date: Mon, 1 Jan 2024 23:30:00 -0500 (EST)
      Subject: =?UTF-8?Q?R=C3=A9sum=C3=A9?= of a case
      Message-ID: <1@agency.example>
      """;

  @TempDir Path folder;
  private DocumentJobs mails;

  @BeforeEach
  void mails() {
    mails = new DocumentJobs(folder, "mail");
  }

  @Test
  void aMailIsADocument() throws IOException {
    Outcome<SourceRecord> mail =
        mails.read(HEADER + "\nAlpha blames Beta. \nBeta denies.\n").get(0);

    assertThat(fields(mail))
        .containsEntry("title", "Résumé of a case")
        .containsEntry("publisher", "The Agency")
        .containsEntry("published", "2024-01-01")
        .containsEntry("revised", "2024-01-02T04:30:00Z")
        .containsEntry("identity", "1@agency.example")
        .containsEntry("content", "Résumé of a case\n\nAlpha blames Beta.\nBeta denies.\n")
        .containsEntry("media_type", "text/plain");
  }

  @Test
  void readsTheFullerOfTwoForms() throws IOException {
    String mail =
        HEADER
            + """
            Content-Type: multipart/alternative; boundary=b

            --b

            See the web.
            --b
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            <p>Alpha blames Beta for the attack on caf=C3=A9s.</p>
            --b--
            """;

    assertThat(fields(mails.read(mail).get(0)))
        .containsEntry("media_type", "text/html")
        .containsEntry("content", "<p>Alpha blames Beta for the attack on cafés.</p>");
  }

  @Test
  void countsAttachmentsAndForwardedMailsWithoutReadingThem() throws IOException {
    String mail =
        HEADER
            + """
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            The text.
            --b
            Content-Type: text/plain
            Content-Disposition: attachment; filename=a.txt

            not read
            --b
            Content-Type: message/rfc822

            Subject: within
            Content-Type: multipart/mixed; boundary=b

            --b
            not read either
            --b--
            """;

    assertThat(fields(mails.read(mail).get(0)))
        .containsEntry("flags", "attachments:2")
        .containsEntry("content", "Résumé of a case\n\nThe text.");
  }

  @Test
  void decodesByTheBytesWhereTheNamedCharsetIsWrong() throws IOException {
    String said = "The ministry in København said: “We don’t know who attacked us”";
    String text = Base64.getEncoder().encodeToString(said.getBytes("windows-1252"));
    String mail =
        HEADER
            + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
            + text;

    assertThat(DocumentJobs.content(mails.read(mail).get(0))).endsWith(said);
  }

  @Test
  void takesAnMboxApartAndItsEscapesBack() throws IOException {
    String mbox =
        "From a@b Mon Jan  1 00:00:00 2024\n"
            + HEADER
            + "\nOne.\n\n>From London came word.\n>>From afar.\nFrom Paris none, 10:30.\n\n"
            + "From a@b Tue Jan  2 00:00:00 2024\n"
            + HEADER.replace("<1@", "<2@")
            + "\nTwo.\n";

    List<Outcome<SourceRecord>> read = mails.read(mbox);

    assertThat(read).extracting(mail -> mail.location().line()).containsExactly(1L, 13L);
    assertThat(DocumentJobs.content(read.get(0)))
        .contains("\nFrom London came word.\n>From afar.\nFrom Paris none, 10:30.");
    assertThat(fields(read.get(1)))
        .containsEntry("identity", "2@agency.example")
        .containsEntry("content", "Résumé of a case\n\nTwo.\n");
  }

  @Test
  void goesOnBehindABrokenMailOfAnMbox() throws IOException {
    String mbox =
        "From a@b Mon Jan  1 00:00:00 2024\nno header at all\n\n"
            + "From a@b Mon Jan  1 00:00:00 2024\nX-Pad: "
            + "x".repeat(200_000)
            + "\n\nText\n\n"
            + "From a@b Mon Jan  1 00:00:00 2024\n"
            + HEADER
            + "\nSound.\n";

    assertThat(mails.read(mbox))
        .extracting(DocumentJobs::word)
        .containsExactly("NOT_A_MAIL", "BAD_MAIL", "Résumé of a case");
  }

  @Test
  void readsWhatThereIsWhereBoundariesAreMissing() throws IOException {
    String unnamed = HEADER + "Content-Type: multipart/mixed\n\n--b\n\nThe text.\n--b--\n";
    String unclosed =
        HEADER + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nThe text.\nAnd its end.";
    String absent = HEADER + "Content-Type: multipart/mixed; boundary=b\n\nThe text.\n";

    assertThat(mails.read(unclosed).get(0).toString()).contains("And its end.");
    assertThat(mails.read(unnamed)).hasSize(1);
    assertThat(mails.read(absent)).extracting(DocumentJobs::word).containsExactly("NO_TEXT");
  }

  @Test
  void boundsNestingPartsAndSize() throws IOException {
    StringBuilder nested = new StringBuilder(HEADER);
    for (int i = 0; i < 1_000; i++) {
      nested.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
    }
    String many =
        HEADER
            + "Content-Type: multipart/mixed; boundary=b\n\n"
            + "--b\n\nx\n".repeat(2_000)
            + "--b--\n";

    assertThat(mails.read(nested.toString()))
        .extracting(DocumentJobs::word)
        .containsExactly("NESTED_TOO_DEEP");
    assertThat(mails.read(many)).extracting(DocumentJobs::word).containsExactly("TOO_LARGE");
    DocumentJobs small = new DocumentJobs(folder, "mail, max_bytes: 1000");
    assertThat(message(small.read(HEADER + "\n" + "word ".repeat(1_000)).get(0)))
        .isEqualTo(" line 1: has more than 1000 bytes (source.max_bytes)");
  }

  @Test
  void refusesHeadersWithoutMeasure() throws IOException {
    String endless = "Subject: " + "x".repeat(10_000_000) + "\n\nText\n";
    String countless = "Received: here\n".repeat(100_000) + HEADER + "\nText\n";

    assertThat(mails.read(endless)).extracting(DocumentJobs::word).containsExactly("BAD_MAIL");
    assertThat(mails.read(countless)).extracting(DocumentJobs::word).containsExactly("BAD_MAIL");
    assertThat(mails.read(new String(new char[5_000_000]).getBytes(StandardCharsets.UTF_8)))
        .hasSize(1);
  }
}
