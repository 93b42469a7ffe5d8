package org.ascribe.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueParserTest {

  @ParameterizedTest
  @CsvSource({
    "INT,1.5", "INT,12345678901234567890", "INT,\u0661", "DECIMAL,1e9999", "DECIMAL,'1,5'",
    "DATE,2022-13-01", "DATE,2022-02-30", "DATE,2022-2-3", "DATE,-0044-03-15", "DATE,20220203",
    "TIMESTAMP,2025-05-15", "TIMESTAMP,yesterday", "BOOLEAN,maybe", "CVE,CVE-99-1", "CVE,CWE-79",
    "COUNTRY,ZZ", "COUNTRY,USB", "URL,ftp://x.org", "URL,http:///x", "URL,x.org"
  })
  void refusesWhatIsNotOfTheType(ColumnType type, String text) {
    assertThat(parser(type).parse(text)).isNull();
  }

  @Test
  void givesEachTypeItsJavaValue() {
    assertThat(parser(ColumnType.TEXT).parse("a")).isEqualTo("a");
    assertThat(parser(ColumnType.INT).parse("-42")).isEqualTo(-42L);
    assertThat(parser(ColumnType.DECIMAL).parse("0.970")).isEqualTo(new BigDecimal("0.970"));
    assertThat(parser(ColumnType.DATE).parse("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(parser(ColumnType.BOOLEAN).parse("Yes")).isEqualTo(true);
    assertThat(parser(ColumnType.CVE).parse("cve-2024-3094")).isEqualTo("CVE-2024-3094");
    assertThat(parser(ColumnType.COUNTRY).parse("nl")).isEqualTo("NL");
    assertThat(parser(ColumnType.URL).parse("https://x.org/a|b")).isEqualTo("https://x.org/a|b");
    assertThat(parser(ColumnType.LIST).parse("CWE-1 , ,CWE-2"))
        .isEqualTo(List.of("CWE-1", "CWE-2"));
    assertThat(parser(ColumnType.LIST).parse(", ,")).isEqualTo(List.of());
  }

  @Test
  void knowsCountriesByCodeAndByName() {
    ValueParser countries = parser(ColumnType.COUNTRY);

    assertThat(countries.parse("NA")).isEqualTo("NA");
    assertThat(countries.parse("no")).isEqualTo("NO");
    assertThat(countries.parse("Namibia")).isEqualTo("NA");
    assertThat(countries.parse("XK")).isEqualTo("XK");
    assertThat(countries.parse("united  states")).isEqualTo("US");
    assertThat(countries.parse("Iran, Islamic Republic of")).isEqualTo("IR");
    assertThat(countries.parse("Korea (Democratic People's Republic of)")).isEqualTo("KP");
    assertThat(countries.parse("Congo, the Democratic Republic of the")).isEqualTo("CD");
    assertThat(countries.parse("Europe (region)")).isNull();
  }

  @Test
  void readsTimesWithAndWithoutAZone() {
    Instant noon = Instant.parse("2025-05-15T12:00:00Z");

    assertThat(parser(ColumnType.TIMESTAMP).parse("2025-05-15T12:00:00Z")).isEqualTo(noon);
    assertThat(parser(ColumnType.TIMESTAMP).parse("2025-05-15T14:00:00+02:00")).isEqualTo(noon);
    assertThat(parser(ColumnType.TIMESTAMP).parse("2025-05-15T12:00:00")).isEqualTo(noon);
    assertThat(parser(ColumnType.TIMESTAMP).parse("2025-05-15T12:00:00.250Z"))
        .isEqualTo(noon.plusMillis(250));
    assertThat(parser(ColumnType.TIMESTAMP).parse("2025-05-15T12:00:00.123456Z"))
        .isEqualTo(noon.plusNanos(123_456_000));
    assertThat(parser(ColumnType.TIMESTAMP).parse("2025-02-29T12:00:00Z")).isNull();
    assertThat(parser(ColumnType.TIMESTAMP).parse("2025-05-15T25:00:00Z")).isNull();
    assertThat(parser(ColumnType.TIMESTAMP).parse("0000-05-15T12:00:00Z")).isNull();
    assertThat(parser(ColumnType.TIMESTAMP, "dd.MM.yyyy HH:mm").parse("15.05.2025 12:00"))
        .isEqualTo(noon);
  }

  @Test
  void triesTheFormatsOfAColumnInTheirOrder() {
    ValueParser dates = parser(ColumnType.DATE, "dd/MM/yyyy", "d MMM yyyy");

    assertThat(dates.parse("03/02/2024")).isEqualTo(LocalDate.of(2024, 2, 3));
    assertThat(dates.parse("3 FEB 2024")).isEqualTo(LocalDate.of(2024, 2, 3));
    assertThat(dates.parse("31/02/2024")).isNull();
    assertThat(dates.parse("2024-02-03")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"yyyy-mm-dd", "YYYY-MM-dd", "MM/dd", "yyyy-MM-DD", "nonsense"})
  void findsDatePatternsThatCannotWork(String pattern) {
    assertThat(DateFormats.fault(pattern, ColumnType.DATE, false)).isPresent();
  }

  private static ValueParser parser(ColumnType type, String... formats) {
    return ValueParser.of(ColumnSpec.plain("c", "C", type, List.of(formats)));
  }
}
