package org.ascribe.source;

import static org.ascribe.source.DocumentJobs.fields;
import static org.ascribe.source.DocumentJobs.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ascribe.model.Outcome;
import org.ascribe.model.SourceRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

@Timeout(60)
class PageReaderTest {
  private static final String UTF_8 = "text/html; charset=utf-8";

  @TempDir Path folder;
  private DocumentJobs archives;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<Integer> starts = new ArrayList<>();

  @BeforeEach
  void archives() {
    archives = new DocumentJobs(folder, "warc");
  }

  @Test
  void aPageIsADocument() throws IOException {
    page("https://a.example/1", 200, UTF_8, "<p>Über Alpha".getBytes(StandardCharsets.UTF_8));

    Outcome<SourceRecord> page = archives.read(bytes.toByteArray()).get(0);

    assertThat(fields(page))
        .containsEntry("content", "<p>Über Alpha")
        .containsEntry("media_type", "text/html")
        .containsEntry("charset", "UTF-8")
        .containsEntry("url", "https://a.example/1")
        .containsEntry("identity", "https://a.example/1")
        .containsEntry("revised", "2024-01-02T03:04:05Z");
    assertThat(page.location()).hasToString(page.location().file() + ", byte 0");
  }

  @Test
  void takesTheBytesWordWhereTheServerNamesTheWrongCharset() throws IOException {
    byte[] page = "<meta charset=windows-1252><p>Ærø".getBytes("windows-1252");
    page("https://a.example/1", 200, UTF_8, page);

    assertThat(DocumentJobs.content(archives.read(bytes.toByteArray()).get(0))).endsWith("Ærø");
  }

  @Test
  void filtersWhatIsNoPage() throws IOException {
    page("https://a.example/1", 404, UTF_8, new byte[] {'x'});
    page("https://a.example/2", 200, "image/png", new byte[] {'x'});

    List<Outcome<SourceRecord>> read = archives.read(bytes.toByteArray());

    assertThat(read).hasOnlyElementsOfType(Outcome.Filtered.class);
    assertThat(read).extracting(DocumentJobs::word).containsExactly("HTTP_STATUS", "NO_TEXT");
  }

  @Test
  void goesOnBehindADamagedRecordOfAPackedArchive() throws IOException {
    for (int i = 1; i <= 3; i++) {
      page("https://a.example/" + i, 200, UTF_8, noise(i));
    }
    byte[] damaged = bytes.toByteArray();
    int middle = (starts.get(1) + starts.get(2)) / 2;
    Arrays.fill(damaged, middle, middle + 20, (byte) 0);

    List<Outcome<SourceRecord>> read = archives.read(damaged);

    assertThat(read).hasSize(3);
    assertThat(message(read.get(1))).startsWith(", byte " + starts.get(1) + ": ");
    assertThat(fields(read.get(2))).containsEntry("url", "https://a.example/3");
  }

  @Test
  void goesOnBehindADamagedRecordOfAnUnpackedArchive() throws IOException {
    String sound = unpacked("https://a.example/1") + unpacked("https://a.example/3");
    String broken =
        unpacked("https://a.example/2").replace("Content-Length: ", "Content-Length: x");
    int first = unpacked("https://a.example/1").length();
    String archive = sound.substring(0, first) + broken + sound.substring(first);

    List<Outcome<SourceRecord>> read = archives.read(archive);

    assertThat(read).extracting(DocumentJobs::word).containsExactly("null", "BAD_RECORD", "null");
    assertThat(message(read.get(1))).startsWith(", byte " + first + ": is not a sound WARC record");
    assertThat(fields(read.get(2))).containsEntry("url", "https://a.example/3");
  }

  @Test
  void rejectsTheRecordInWhichAnArchiveIsCutOff() throws IOException {
    page("https://a.example/1", 200, UTF_8, noise(1));
    page("https://a.example/2", 200, UTF_8, noise(2));
    byte[] cut = Arrays.copyOf(bytes.toByteArray(), (starts.get(1) + bytes.size()) / 2);

    List<Outcome<SourceRecord>> read = archives.read(cut);

    assertThat(read).hasSize(2);
    assertThat(message(read.get(1))).startsWith(", byte " + starts.get(1) + ": ");
  }

  @Test
  void readsNoPageOverTheLimitAndGoesOnBehindIt() throws IOException {
    page("https://a.example/bomb", 200, UTF_8, new byte[60 << 20]);
    page("https://a.example/2", 200, UTF_8, noise(2));

    assertThat(archives.read(bytes.toByteArray()))
        .extracting(DocumentJobs::word)
        .containsExactly("TOO_LARGE", "null");
  }

  @Test
  void rejectsWhatIsNoArchive() throws IOException {
    assertThat(archives.read("Alpha blames Beta.\n".repeat(1_000)))
        .extracting(DocumentJobs::word)
        .containsExactly("BAD_RECORD");
    assertThat(
            archives.read("\u001f\u008b\b".repeat(100_000).getBytes(StandardCharsets.ISO_8859_1)))
        .extracting(DocumentJobs::word)
        .containsExactly("BAD_RECORD");
  }

  private static byte[] noise(int seed) {
    StringBuilder text = new StringBuilder("<p>Page ").append(seed);
    new java.util.Random(seed).ints(2_000, 0, 1 << 30).forEach(i -> text.append(' ').append(i));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String unpacked(String url) {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Alpha blames Beta";
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        + "WARC-Date: 2024-01-02T03:04:05Z\r\nWARC-Target-URI: "
        + url
        + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
        + http.length()
        + "\r\n\r\n"
        + http
        + "\r\n\r\n";
  }

  private void page(String url, int status, String type, byte[] body) throws IOException {
    starts.add(bytes.size());
    HttpResponse http =
        new HttpResponse.Builder(status, "Said")
            .addHeader("Content-Type", type)
            .body(null, body)
            .build();
    new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP)
        .write(
            new WarcResponse.Builder(URI.create(url))
                .date(Instant.parse("2024-01-02T03:04:05Z"))
                .body(http)
                .build());
  }
}
