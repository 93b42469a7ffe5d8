package org.ascribe.extract.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.ascribe.model.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "open",
      value = {
        "It hit tens of thousands of computers. | computer | 10000 | 100000 | systems",
        "It hit more than 1,250 mail servers. | server | 1250 | open | systems",
        "Some 3,00,000 people were affected. | person | 300000 | 300000 | victims",
        "The ransom was $4.4 million. | USD | 4400000 | 4400000 | ransom",
        "They asked up to €2bn in ransom. | EUR | 0 | 2000000000 | ransom",
        "Losses of billions of dollars followed. | USD | 1000000000 | 1000000000000 | loss",
        "Firms lost less than 70 million yen. | JPY | 0 | 70000000 | loss",
        "It hit 30,000-40,000 servers. | server | 30000 | 40000 | systems",
        "The ransom was between $5 million and $10 million. | USD | 5000000 | 10000000 | ransom",
        "Losses reached $1.5-2 billion. | USD | 1500000000 | 2000000000 | loss",
        "The ransom was A$15 million. | AUD | 15000000 | 15000000 | ransom",
        "They paid 100 bitcoin. | BTC | 100 | 100 | ransom",
        "Half a million computers were infected. | computer | 500000 | 500000 | systems",
        "A dozen companies were hit. | company | 12 | 12 | victims",
        "They broke into a hundred thousand phones. | phone | 100000 | 100000 | systems",
        "They demanded a million dollars. | USD | 1000000 | 1000000 | ransom",
        "They stole half a billion dollars. | USD | 500000000 | 500000000 | loss",
      })
  void readsANumberAsARange(
      String text, String unit, BigDecimal low, BigDecimal high, String about) {
    assertThat(FactsReading.read(text).amounts())
        .singleElement()
        .satisfies(
            amount -> {
              assertThat(amount.unit()).isEqualTo(unit);
              assertThat(amount.low()).isEqualByComparingTo(low);
              if (high == null) {
                assertThat(amount.high()).isNull();
              } else {
                assertThat(amount.high()).isEqualByComparingTo(high);
              }
              assertThat(amount.about()).isEqualTo(about);
            });
  }

  @Test
  void keepsTheWordsAsPrinted() {
    assertThat(FactsReading.read("The gang took US$90 million in crypto.").amounts())
        .extracting(Amount::printed)
        .containsExactly("US$90 million");
  }

  @Test
  void leavesYearsAndSmallCountsOut() {
    assertThat(FactsReading.read("In 2021 two firms wrote a report of 40 pages.").amounts())
        .isEmpty();
  }
}
