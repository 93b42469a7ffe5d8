package org.ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {
  private static final String TEXT = "Nothing but the weather was reported on Monday.\n";

  @TempDir private Path folder;

  @Test
  void printsAnObjectForEachDocumentOfAFolderAndLeavesOtherFilesAlone() throws IOException {
    Files.writeString(folder.resolve("b.txt"), TEXT);
    Files.createDirectories(folder.resolve("sub"));
    Files.writeString(folder.resolve("sub/a.html"), "<p>" + TEXT);
    Files.writeString(folder.resolve("b.json"), "{}");

    Shell shell = Shell.ascribe("extract", folder);

    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out().split("\"relevant\"", -1)).hasSize(3);
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void aBadDocumentIsToldAndTheOthersAreStillDone() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "");
    Files.writeString(folder.resolve("b.txt"), TEXT);

    Shell shell = Shell.ascribe("extract", folder);

    assertThat(shell.exitCode()).isEqualTo(3);
    assertThat(shell.err()).contains("a.txt");
    assertThat(shell.out()).contains("\"relevant\"");
  }

  @Test
  void saysHowMuchOfATextWithoutSentenceEndsIsNotRead() throws IOException {
    Files.writeString(folder.resolve("a.txt"), TEXT + "\n" + "Oslo blamed Riga and ".repeat(5_000));
    Files.writeString(folder.resolve("b.txt"), TEXT);

    String read = Shell.ascribe("extract", folder).out();

    assertThat(read).containsPattern("\"unread_characters\" : 4\\d{4}\\b");
    assertThat(read).contains("\"unread_characters\" : 0");
  }

  @Test
  void writesAFileForEachDocumentAndOverwritesNone() throws IOException {
    Files.writeString(folder.resolve("a.html"), "<p>" + TEXT);
    Files.writeString(folder.resolve("a.txt"), TEXT);
    Path out = folder.resolve("out");

    Shell shell = Shell.ascribe("extract", folder, "--out", out);

    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out()).isEmpty();
    assertThat(out).isDirectoryContaining("glob:**/a.json");
    assertThat(out).isDirectoryContaining("glob:**/a.txt.json");
  }

  @Test
  void readsEachMailOfAMailbox() throws IOException {
    String mail = "From: Desk <desk@ledger.example>\nSubject: %s\nMessage-ID: <%s@x>\n\n" + TEXT;
    String mark = "From desk@ledger.example Mon Feb  5 10:00:00 2024\n";
    Files.writeString(
        folder.resolve("week.mbox"),
        mark + mail.formatted("Rain", "1") + "\n" + mark + mail.formatted("Wind", "2"));

    Shell shell = Shell.ascribe("extract", "--format", "mail", folder);

    assertThat(shell.exitCode()).isZero();
    assertThat(shell.out())
        .containsSubsequence("\"id\" : \"week\"", "Rain", "\"id\" : \"week-2\"", "Wind");
    assertThat(shell.out()).doesNotContain("Message-ID");
  }

  @Test
  void aFileWithoutAnyDocumentIsTold() throws IOException {
    Files.writeString(folder.resolve("empty.eml"), "");

    Shell shell = Shell.ascribe("extract", "--format", "mail", folder);

    assertThat(shell.exitCode()).isEqualTo(3);
    assertThat(shell.err()).contains("empty.eml: found no document");
  }

  @Test
  void aFormatThatHoldsNoDocumentsIsWrongUsage() {
    Shell shell = Shell.ascribe("extract", "--format", "csv", folder);

    assertThat(shell.exitCode()).isEqualTo(2);
    assertThat(shell.err()).contains("expected one of documents: document, feed, warc or mail");
  }

  @Test
  void aMissingFileOrAFolderWithoutDocumentsIsWrongUsage() throws IOException {
    Shell missing = Shell.ascribe("extract", folder.resolve("none.txt"));
    Shell empty = Shell.ascribe("extract", folder);

    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).contains("none.txt: there is no such file or folder");
    assertThat(empty.exitCode()).isEqualTo(2);
  }

  @Test
  void keepsToTheOutputFolderWhateverTheDocumentIsCalled() throws IOException {
    JsonFolder out = new JsonFolder(folder);

    assertThat(out.fileFor("../../etc/note.txt")).isEqualTo(folder.resolve("note.json"));
    assertThat(out.fileFor("/abs/other.txt")).isEqualTo(folder.resolve("other.json"));
    assertThat(out.fileFor("sub/v1.2.txt")).isEqualTo(folder.resolve("sub/v1.2.json"));
    assertThat(out.fileFor("-")).isEqualTo(folder.resolve("stdin.json"));
    assertThat(out.fileFor(".hidden")).isEqualTo(folder.resolve(".hidden.json"));
  }
}
