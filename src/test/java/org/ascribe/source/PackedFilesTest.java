package org.ascribe.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ascribe.job.JobSpec;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PackedFilesTest {
  private static final byte[] ROWS = "id,name\n1,alpha\n2,beta\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void readsGzipWhateverItsName() throws IOException {
    write("in.csv", gzip(ROWS));

    assertThat(rows("in.csv")).containsExactly("2 [1, alpha]", "3 [2, beta]");
  }

  @Test
  void readsAllMembersOfAGzipFile() throws IOException {
    write("in.gz", join(gzip(ROWS), gzip("3,gamma\n".getBytes(StandardCharsets.UTF_8))));

    assertThat(rows("in.gz")).containsExactly("2 [1, alpha]", "3 [2, beta]", "4 [3, gamma]");
  }

  @Test
  void readsAllFramesOfAZstdFile() throws IOException {
    write("in.zst", join(zstd(ROWS), zstd("3,gamma\n".getBytes(StandardCharsets.UTF_8))));

    assertThat(rows("in.zst")).containsExactly("2 [1, alpha]", "3 [2, beta]", "4 [3, gamma]");
  }

  @Test
  void readsEachEntryOfAZipFileAsAFileOfItsOwn() throws IOException {
    write(
        "in.zip",
        zip(Map.of("b.csv", ROWS, "a/c.csv", ROWS, "__MACOSX/b.csv", ROWS, "a/.x", ROWS)));

    List<SourceFile> files = files("in.zip");

    assertThat(files)
        .extracting(file -> file.name().substring(file.name().lastIndexOf("in.zip")))
        .containsExactly("in.zip!/a/c.csv", "in.zip!/b.csv");
    assertThat(files).extracting(SourceFile::bytes).containsOnly((long) ROWS.length);
    assertThat(rows("in.zip"))
        .containsExactly("2 [1, alpha]", "3 [2, beta]", "2 [1, alpha]", "3 [2, beta]");
  }

  @Test
  void anEntryKeepsItsHashWhenTheArchiveIsBuiltAnew() throws IOException {
    write("in.zip", zip(Map.of("a.csv", ROWS)));
    write("more.zip", zip(Map.of("a.csv", ROWS, "b.csv", new byte[] {'x'})));

    assertThat(files("more.zip").get(0).sha256()).isEqualTo(files("in.zip").get(0).sha256());
  }

  @Test
  void refusesABombWithItsRatio() throws IOException {
    write("in.gz", gzip(new byte[100 << 20]));
    write("in.zst", zstd(new byte[100 << 20]));
    write("in.zip", zip(Map.of("a.csv", new byte[100 << 20])));

    assertThatThrownBy(() -> readFully("in.gz"))
        .hasMessageMatching("unpacks to \\d{3} times its size .*");
    assertThatThrownBy(() -> readFully("in.zst")).hasMessageContaining("allowed are 200 times");
    assertThatThrownBy(() -> files("in.zip"))
        .isInstanceOf(SourceException.class)
        .hasMessageMatching(".*in.zip: cannot be read: unpacks to 1\\d\\d\\d times its size.*");
  }

  @Test
  void refusesAZipFileWhoseDirectoryUnderstatesAnEntry() throws IOException {
    byte[] zip = zip(Map.of("a.csv", ROWS));
    int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
    zip[directory + 24] = 3;
    write("in.zip", zip);

    assertThatThrownBy(() -> files("in.zip"))
        .hasMessageContaining("the archive's directory says 3 bytes");
  }

  @Test
  void saysWhereACutOffFileEnds() throws IOException {
    byte[] noise = noise();
    write("in.gz", half(gzip(noise)));
    write("in.zst", half(zstd(noise)));
    write("in.zip", half(zip(Map.of("a.csv", noise))));

    assertThatThrownBy(() -> readFully("in.gz"))
        .hasMessageMatching("its gzip data end in the middle, at byte [\\d,]+ .*");
    assertThatThrownBy(() -> readFully("in.zst"))
        .hasMessageMatching("its zstd data end in the middle, at byte [\\d,]+ .*");
    assertThatThrownBy(() -> files("in.zip"))
        .hasMessageContaining("the directory at the end of the zip file is missing");
  }

  @Test
  void saysThatDataAreDamaged() throws IOException {
    for (String name : List.of("in.gz", "in.zst", "in.zip")) {
      byte[] noise = noise();
      byte[] packed =
          name.equals("in.gz")
              ? gzip(noise)
              : name.equals("in.zst") ? zstd(noise) : zip(Map.of("a.csv", noise));
      packed[packed.length / 2] ^= 0x55;
      write(name, packed);
    }

    assertThatThrownBy(() -> readFully("in.gz")).hasMessageContaining("damaged");
    assertThatThrownBy(() -> readFully("in.zst")).hasMessageMatching("(?s).*(damaged|end in).*");
    assertThatThrownBy(() -> files("in.zip")).hasMessageMatching("(?s).*(damaged|checksum).*");
  }

  @Test
  void refusesEncryptedEntriesAndUnknownMethods() throws IOException {
    byte[] zip = zip(Map.of("a.csv", ROWS));
    int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
    byte[] encrypted = zip.clone();
    encrypted[6] |= 1;
    encrypted[directory + 8] |= 1;
    write("secret.zip", encrypted);
    zip[8] = 14;
    zip[directory + 10] = 14;
    write("lzma.zip", zip);

    assertThatThrownBy(() -> files("secret.zip"))
        .hasMessageContaining("entry 'a.csv' is encrypted");
    assertThatThrownBy(() -> files("lzma.zip"))
        .hasMessageContaining("entry 'a.csv' is packed by method 14");
  }

  @Test
  void opensNoArchiveInsideOfAnother() throws IOException {
    write("in.zip", zip(Map.of("inner.zip", zip(Map.of("a.txt", ROWS)))));
    SourceFile inner = files("in.zip").get(0);

    Outcome<SourceRecord> read = new DocumentReader(inner, null, 1_000).read();

    assertThat(((Outcome.Reject<SourceRecord>) read).message())
        .endsWith("in.zip!/inner.zip: found a ZIP archive or Office document, expected text");
  }

  @Test
  void takesAnOfficeDocumentForOneFile() throws IOException {
    write("in.docx", zip(Map.of("[Content_Types].xml", ROWS, "word/document.xml", ROWS)));

    assertThat(files("in.docx")).extracting(SourceFile::part).containsOnlyNulls();
  }

  @Test
  void rejectsADocumentThatCannotBeUnpacked() throws IOException {
    Path path = write("in.txt.gz", half(gzip(noise())));
    SourceFile file = new SourceFile(path, "in.txt.gz", "", 0);

    Outcome<SourceRecord> read = new DocumentReader(file, null, 1_000_000).read();

    assertThat(((Outcome.Reject<SourceRecord>) read).code()).isEqualTo("CUT_OFF");
    assertThat(((Outcome.Reject<SourceRecord>) read).message())
        .startsWith("in.txt.gz: its gzip data end in the middle");
  }

  private List<String> rows(String name) {
    return TestJobs.readAll(job(name)).stream().map(TestJobs::summary).toList();
  }

  private List<SourceFile> files(String name) {
    return SourceFiles.open(job(name), TestJobs.NO_WEB);
  }

  private JobSpec job(String name) {
    return TestJobs.csv(folder, "path: " + name, "id: {from: id, required: true}, name: name");
  }

  private long readFully(String name) throws IOException {
    try (var in = files(name).get(0).open()) {
      return in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  /** Does not shrink to nothing, so that a half of it is a half. */
  private static byte[] noise() {
    StringBuilder text = new StringBuilder("id,name\n");
    new java.util.Random(7).ints(20_000, 0, 1 << 30).forEach(i -> text.append(i).append(",x\n"));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  private static byte[] join(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] zstd(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new ZstdOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
