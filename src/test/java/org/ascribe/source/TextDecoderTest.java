package org.ascribe.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String PROSE =
      "The ministry’s spokesman said “we reject the claim” — and that the café’s network was fine.";

  @Test
  void decodesUtf8WithoutBeingTold() {
    assertThat(decode(PROSE.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new TextDecoder.Text(PROSE, "UTF-8"));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,EFBBBF", "UTF-16LE,FFFE", "UTF-16BE,FEFF", "UTF-32LE,FFFE0000"})
  void obeysAByteOrderMark(String charset, String mark) {
    byte[] bytes = concat(hex(mark), PROSE.getBytes(Charset.forName(charset)));

    assertThat(decode(bytes)).isEqualTo(new TextDecoder.Text(PROSE, charset));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void tellsUtf16WithoutAMarkByItsNulBytes(String charset) {
    assertThat(decode(PROSE.getBytes(Charset.forName(charset))))
        .isEqualTo(new TextDecoder.Text(PROSE, charset));
  }

  @Test
  void detectsUndeclaredLegacyBytes() {
    assertThat(decode(PROSE.getBytes(WINDOWS_1252)))
        .isEqualTo(new TextDecoder.Text(PROSE, "windows-1252"));
  }

  @Test
  void detectsCyrillicBytes() {
    String russian =
        "Министерство иностранных дел заявило, что обвинения в кибератаках не имеют под собой"
            + " никаких оснований, и потребовало представить доказательства.";

    assertThat(decode(russian.getBytes(Charset.forName("windows-1251"))))
        .isEqualTo(new TextDecoder.Text(russian, "windows-1251"));
  }

  @Test
  void findsTheSampleForDetectionBehindALongPlainStart() {
    String text = "Nothing to see in this line.\n".repeat(2_000) + PROSE;

    assertThat(decode(text.getBytes(WINDOWS_1252)))
        .isEqualTo(new TextDecoder.Text(text, "windows-1252"));
  }

  @Test
  void obeysTheCharsetThatAPageDeclares() {
    String page =
        "<html><head><meta charset=\"iso-8859-2\"></head><body>Zażółć gęślą</body></html>";

    assertThat(decode(page.getBytes(Charset.forName("iso-8859-2"))))
        .isEqualTo(new TextDecoder.Text(page, "ISO-8859-2"));
  }

  @Test
  void obeysAnXmlDeclaration() {
    String page = "<?xml version=\"1.0\" encoding=\"windows-1251\"?><html><body>Да</body></html>";

    assertThat(decode(page.getBytes(Charset.forName("windows-1251"))))
        .isEqualTo(new TextDecoder.Text(page, "windows-1251"));
  }

  @Test
  void refusesAPageWhoseDeclaredCharsetCannotDecodeIt() {
    byte[] page = "<html><meta charset='utf-8'><p>caf\u00e9</html>".getBytes(WINDOWS_1252);

    assertThat(decode(page))
        .isEqualTo(
            new TextDecoder.Refusal(
                "BAD_ENCODING", "the page declares UTF-8, which cannot decode its bytes"));
  }

  @Test
  void refusesBytesThatTheForcedCharsetCannotDecode() {
    assertThat(TextDecoder.decode(PROSE.getBytes(WINDOWS_1252), "UTF-8"))
        .isEqualTo(
            new TextDecoder.Refusal(
                "BAD_ENCODING", "the job says UTF-8, which cannot decode its bytes"));
  }

  @Test
  void refusesAForcedCharsetThatDoesNotExist() {
    assertThat(code(TextDecoder.decode(PROSE.getBytes(WINDOWS_1252), "utf-99")))
        .isEqualTo("BAD_ENCODING");
  }

  @Test
  void flagsTheFewWrongBytesOfDamagedUtf8() {
    String text = "“Zurückgewiesen” — ".repeat(20);
    byte[] bytes = concat(text.getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xE2, '.'});

    assertThat(decode(bytes))
        .isEqualTo(new TextDecoder.Text(text + "\uFFFD.", "UTF-8 (1 wrong bytes replaced)"));
  }

  @Test
  void replacesNulInTextAndSaysSo() {
    byte[] bytes =
        "An otherwise sound line\0of text, long enough.".getBytes(StandardCharsets.UTF_8);

    assertThat(decode(bytes))
        .isEqualTo(
            new TextDecoder.Text(
                "An otherwise sound line of text, long enough.", "UTF-8 (1 NUL replaced)"));
  }

  @Test
  void unitesLineEnds() {
    assertThat(decode("a\r\nb\rc\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new TextDecoder.Text("a\nb\nc\n", "UTF-8"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t\r\n ", "\u00a0\u2003\n"})
  void refusesWhatHoldsNoText(String content) {
    assertThat(code(decode(bytes(content)))).isEqualTo("EMPTY");
  }

  @Test
  void refusesALoneByteOrderMark() {
    assertThat(code(decode(hex("EFBBBF")))).isEqualTo("EMPTY");
  }

  @ParameterizedTest
  @CsvSource({
    "255044462D312E37,a PDF document",
    "504B030414000600,a ZIP archive or Office document",
    "7F454C4602010100,an ELF program",
    "89504E470D0A1A0A,a PNG image",
    "1F8B080000000000,a gzip archive",
    "D0CF11E0A1B11AE1,an old Office document"
  })
  void namesTheFormatOfABinaryFile(String magic, String name) {
    assertThat(decode(concat(hex(magic), bytes("some readable words behind it"))))
        .isEqualTo(new TextDecoder.Refusal("BINARY", "found " + name + ", expected text"));
  }

  @Test
  void refusesNoiseOfUnknownFormat() {
    byte[] noise = new byte[4_000];
    new Random(7).nextBytes(noise);

    assertThat(code(decode(noise))).isEqualTo("BINARY");
  }

  @Test
  void decodesTwentyMegabytesOnOneLine() {
    byte[] bytes = bytes("They denied it, as they always do. ".repeat(600_000));

    assertThat(decode(bytes)).isInstanceOf(TextDecoder.Text.class);
  }

  private static TextDecoder.Result decode(byte[] bytes) {
    return TextDecoder.decode(bytes, null);
  }

  private static @Nullable String code(TextDecoder.Result result) {
    return result instanceof TextDecoder.Refusal refusal ? refusal.code() : null;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] hex(String digits) {
    return java.util.HexFormat.of().parseHex(digits);
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
