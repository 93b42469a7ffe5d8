package org.ascribe.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyTextTest {
  private final CopyText text = new CopyText();

  @Test
  void plainTextStaysAsItIs() {
    assertThat(line("two words", "Ærø \u2603 \uD83D\uDE00", ""))
        .isEqualTo("two words\tÆrø ☃ 😀\t\n");
  }

  @Test
  void whatHasAMeaningIsEscaped() {
    assertThat(line("a\tb", "a\nb\rc", "back\\slash é\\", "\\N", null))
        .isEqualTo("a\\tb\ta\\nb\\rc\tback\\\\slash é\\\\\t\\\\N\t\\N\n");
  }

  @Test
  void otherControlCharactersStay() {
    assertThat(line("a\u000Bb\fc\u0001\u007F")).isEqualTo("a\u000Bb\fc\u0001\u007F\n");
  }

  @Test
  void nulIsReplaced() {
    assertThat(line("\0a\0é\0")).isEqualTo("\uFFFDa\uFFFDé\uFFFD\n");
  }

  @Test
  void otherTypesAreWrittenAsPostgresReadsThem() {
    assertThat(
            line(
                -12L,
                0,
                1234567890123L,
                true,
                false,
                new BigDecimal("0.00010"),
                LocalDate.of(2021, 7, 19)))
        .isEqualTo("-12\t0\t1234567890123\tt\tf\t0.00010\t2021-07-19\n");
    assertThat(line(Arrays.asList("a", "b c", "null", "", "\"q\\", null, "{x}")))
        .isEqualTo("{a,\"b c\",\"null\",\"\",\"\\\\\"q\\\\\\\\\",NULL,\"{x}\"}\n");
  }

  @Test
  void longTextGrowsTheBuffer() {
    String longText = "x".repeat(200_000) + "\n".repeat(100_000);

    assertThat(line(longText)).isEqualTo("x".repeat(200_000) + "\\n".repeat(100_000) + "\n");
  }

  private String line(Object... values) {
    text.clear();
    List<Object> all = Arrays.asList(values);
    all.forEach(text::add);
    text.endLine();
    return new String(text.bytes(), 0, text.size(), StandardCharsets.UTF_8);
  }
}
