package org.ascribe.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The index, tried on sentences against the lists that are shipped. */
class LexiconTest {
  private static final Lexicon LEXICON = Lexicon.load();

  private static List<String> hits(String text) {
    return LEXICON.find(text, Tokenizer.tokens(text)).stream()
        .map(hit -> hit.entry().kind() + " " + hit.entry().name() + "=" + hit.entry().code())
        .toList();
  }

  @Test
  void knowsEveryStateOfTheIsoListByItsCode() {
    assertThat(Arrays.asList(Locale.getISOCountries()))
        .allSatisfy(code -> assertThat(LEXICON.country(code)).as(code).isNotNull());
    assertThat(LEXICON.country("NA")).extracting(Entry::name).isEqualTo("Namibia");
    assertThat(LEXICON.country("XK")).extracting(Entry::name).isEqualTo("Kosovo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Police in the U.S. charged one man    | COUNTRY United States=US
          Give us the logs and call the it desk |
          The PRC’s reply came late             | COUNTRY China=CN
          A türkiye-based host                  |
          A Türkiye-based host                  | COUNTRY Turkey=TR
          North Koreans stole the coins         | DEMONYM North Korea=KP
          Ask the Kremlin again                 | SEAT Kremlin=RU
          Brussels adopted new listings         | SEAT Brussels=EU
          Officers of the MSS were named        | AGENCY Ministry of State Security=CN
          The work of GRU Unit 74455 officers   | AGENCY GRU Unit 74455=RU
          Russia's Foreign Ministry objected    | AGENCY Ministry of Foreign Affairs (Russia)=RU
          The U.S. Department of Justice sued   | AGENCY Department of Justice=US
          Säpo opened a case                    | AGENCY Swedish Security Service=SE
          Europol ran the action day            | ALLIANCE Europol=EU
          Staff of Chengdu 404 were charged     | COMPANY Chengdu 404=CN
          A report by Cisco Talos               | COMPANY Cisco Talos=Cisco Talos
          TASS carried the denial               | MEDIA Tass=RU
          """)
  void findsTheLongestNameWithItsCode(String text, String expected) {
    assertThat(hits(text)).isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A hospital in New Mexico closed
          A pro-Russian channel cheered
          Notes for Chinese-speaking readers
          The University of Washington shut its network
          """)
  void passesOverNamesInsideALongerPhrase(String text) {
    assertThat(hits(text)).isEmpty();
  }

  @Test
  void reportsEveryEntryThatOneNameStandsFor() {
    assertThat(hits("A spokesman told AFP on Monday"))
        .containsExactly(
            "AGENCY Australian Federal Police=AU",
            "MEDIA Agence France-Presse=Agence France-Presse");
  }

  @Test
  void givesTheSpanOfTheNameWithoutWhatFollows() {
    String text = "Iran’s Revolutionary Guards deny it.";

    List<Hit> found = LEXICON.find(text, Tokenizer.tokens(text));

    assertThat(found).hasSize(1);
    assertThat(text.substring(found.get(0).span().start(), found.get(0).span().end()))
        .isEqualTo("Iran’s Revolutionary Guards");
  }
}
