package org.ascribe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The samples are what their README says, down to the bytes that an editor might mend. */
class SampleDataTest {
  private static final Path SAMPLES = Path.of("sample-data");
  private static final Pattern CVE = Pattern.compile("CVE-\\d{4}-\\d{4,}");

  @Test
  void readmeListsEveryDocumentAndNoOther() throws IOException {
    String readme = Files.readString(SAMPLES.resolve("README.md"));
    Set<String> listed = found(Pattern.compile("`(\\d{4}-\\d\\d-\\d\\d-[^`]+)`"), readme);

    assertThat(news()).extracting(file -> file.getFileName().toString()).hasSameElementsAs(listed);
  }

  @Test
  void catalogueHoldsEveryVulnerabilityOfTheNews() throws IOException {
    Set<String> named = new TreeSet<>();
    for (Path file : news()) {
      named.addAll(found(CVE, new String(Files.readAllBytes(file), ISO_8859_1)));
    }
    Set<String> catalogue = found(CVE, Files.readString(SAMPLES.resolve("kev.csv")));

    assertThat(named).hasSizeGreaterThan(5).isSubsetOf(catalogue);
  }

  @Test
  void badRowsStandOnTheLinesThatTheReadmeGives() throws IOException {
    List<String> lines = Files.readAllLines(SAMPLES.resolve("kev.csv"));

    assertThat(lines).hasSize(42);
    assertThat(lines.get(11)).startsWith("CVE-2020-10189,").contains(",2021-13-03,");
    assertThat(lines.get(18)).startsWith("CVE-2021-35211,").endsWith(",2021-11-03");
    assertThat(lines.get(24)).startsWith("CVE-2022-1040,").contains(",Perhaps,");
    assertThat(lines.get(30)).startsWith("CVE-2021-44228,");
    assertThat(lines.get(21)).startsWith("CVE-2021-44228,");
    assertThat(lines.get(36)).startsWith("CVE-42793,");
  }

  @Test
  void keepsTheEncodingsThatReadersMustFindOut() throws IOException {
    byte[] wide = Files.readAllBytes(SAMPLES.resolve("news/2018-12-21-cloud-hopper-apt10.txt"));
    Path narrow = SAMPLES.resolve("news/2020-12-09-storting-norway.txt");

    assertThat(new String(wide, UTF_16LE)).startsWith("\uFEFFBritain");
    assertThatThrownBy(() -> Files.readString(narrow, UTF_8))
        .isInstanceOf(CharacterCodingException.class);
    assertThat(Files.readString(narrow, Charset.forName("windows-1252")))
        .contains("Norway’s", "Søreide", "€");
  }

  @Test
  void keepsTheMarksOfThePublishersFiles() throws IOException {
    String ofac = Files.readString(SAMPLES.resolve("ofac.csv"), US_ASCII);
    byte[] epss = Files.readAllBytes(SAMPLES.resolve("epss.csv.gz"));

    assertThat(ofac).endsWith("\r\n\u001A").contains(",-0- ,");
    assertThat(epss).startsWith(0x1f, 0x8b);
  }

  private static List<Path> news() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES.resolve("news"))) {
      return files.sorted().toList();
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(result -> result.group(result.groupCount()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
