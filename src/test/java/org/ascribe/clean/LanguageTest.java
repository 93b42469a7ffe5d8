package org.ascribe.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  private static final Path SAMPLES = Path.of("src/test/resources/org/ascribe/clean/languages.txt");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The ministry said that it was not aware of the attack and that it had been told by an ally.
          de | Das Ministerium teilte mit, dass es von dem Angriff nichts wisse und sich nicht äußern werde.
          fr | Le ministère a déclaré que les pirates étaient dans le réseau et qu'il ne savait pas pour qui.
          es | El ministerio dijo que no sabía nada del ataque y que los piratas eran de otro país.
          it | Il ministero ha detto che non sa nulla di questo attacco e che la rete è sicura per tutti.
          pt | O ministério disse que não sabe do ataque e que os piratas foram para outro país com uma rede.
          nl | Het ministerie zei dat het niets van de aanval wist en dat het netwerk veilig is voor iedereen.
          pl | Ministerstwo poinformowało, że nie wie o ataku i że sieć jest bezpieczna, ale nie dla wszystkich.
          tr | Bakanlık, saldırı ile ilgili bir bilgi olmadığını ve bu ağ için daha çok önlem aldığını söyledi.
          ru | Министерство заявило, что не знает об атаке и что это не имеет отношения к нему.
          uk | Міністерство заявило, що не знає про атаку і що це не має до нього відношення, але буде діяти.
          zh | 外交部发言人表示，中方坚决反对没有事实根据的指责。
          ja | 外務省の報道官は、この攻撃について何も知らないと述べた。
          ko | 외교부는 이번 공격에 대해 아는 바가 없다고 밝혔다.
          ar | قالت الوزارة إنها لا تعلم شيئا عن الهجوم
          fa | وزارتخانه گفت که از این حمله چیزی نمی‌داند
          he | המשרד מסר כי אינו יודע דבר על המתקפה
          el | Το υπουργείο ανέφερε ότι δεν γνωρίζει τίποτα για την επίθεση
          und | 12 34 56
          und | a a a a a a a a a a a a
          """)
  void tellsTheLanguage(String code, String text) {
    assertThat(Language.of(text)).isEqualTo(code);
  }

  @TestFactory
  List<DynamicTest> oneParagraphOfNewsIsEnough() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    String code = "";
    for (String line : Files.readAllLines(SAMPLES)) {
      String expected = code;
      if (line.length() == 2) {
        code = line;
      } else if (!line.startsWith("#")) {
        tests.add(
            DynamicTest.dynamicTest(
                code + ": " + line, () -> assertThat(Language.of(line)).isEqualTo(expected)));
      }
    }
    return tests;
  }

  @ParameterizedTest
  @CsvSource({"en, de", "de, en", "en, zh", "zh, en", "ru, fr", "tr, es", "ko, en", "en, ar"})
  void theLanguageWithMoreOfTheTextWins(String main, String other) throws IOException {
    List<String> of = paragraphs(main);
    List<String> beside = paragraphs(other);

    assertThat(Language.of(String.join("\n\n", of.get(0), beside.get(0), of.get(1))))
        .isEqualTo(main);
    assertThat(Language.of(of.get(0) + " " + of.get(1) + "\n" + beside.get(1))).isEqualTo(main);
  }

  @Test
  void namesAndShortTitlesOfOtherLanguagesLeaveAnEnglishTextEnglish() {
    assertThat(
            Language.of(
                """
                Le Monde and Der Spiegel report on Fancy Bear

                Two newspapers, Le Monde and Der Spiegel, said that the Agence nationale de la \
                sécurité des systèmes d'information had warned them.

                "Nous ne savons pas qui est derrière cette attaque," a spokesman said.

                The agency has not said who it believes was behind the intrusion.
                """))
        .isEqualTo("en");
  }

  private static List<String> paragraphs(String code) throws IOException {
    List<String> lines = Files.readAllLines(SAMPLES);
    int at = lines.indexOf(code);
    return lines.subList(at + 1, at + 3);
  }
}
