package org.ascribe.extract.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.ascribe.lexicon.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
  /** A Monday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2021, 5, 17);

  private static final Times TIMES = new Times(Cues.load("times"));

  private static List<String> dates(String text, LocalDate published) {
    return TIMES.in(text, Tokenizer.tokens(text), published).stream()
        .map(found -> found.date().toString())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "said on Friday, 2021-05-14",
    "said Monday night, 2021-05-17",
    "said last Monday, 2021-05-10",
    "said today, 2021-05-17",
    "said yesterday, 2021-05-16",
    "said last night, 2021-05-16",
    "said last week, 2021-05",
    "said earlier this month, 2021-05",
    "said last month, 2021-04",
    "said earlier this year, 2021",
    "said last year, 2020",
    "said in March, 2021-03",
    "said in October, 2020-10",
    "said on March 3, 2021-03-03",
    "said on the 3rd of June, 2020-06",
    "said two years ago, 2019",
    "said three days ago, 2021-05-14",
    "said a month ago, 2021-04",
    "said in 2018, 2018",
    "'said on 18 July 2019', 2019-07-18",
    "'said on July 18, 2019', 2019-07-18"
  })
  void countsFromTheDayOfPublication(String text, String date) {
    assertThat(dates(text, PUBLISHED)).containsExactly(date);
  }

  @Test
  void leavesRelativeExpressionsOutWhereTheDayOfPublicationIsUnknown() {
    assertThat(dates("said on Friday, in March and last week, again in May 2020", null))
        .containsExactly("2020-05");
  }

  @Test
  void readsAYearThatStandsOnceInAList() {
    assertThat(dates("in July and September 2020", null)).containsExactly("2020-07", "2020-09");
  }

  @Test
  void takesNoNameForAMonthAndNoWordForADay() {
    assertThat(dates("Theresa May may march on", PUBLISHED)).isEmpty();
  }

  @Test
  void aDayJustAheadIsOfThisYear() {
    assertThat(dates("a sweep on 19 May, another on 30 May", PUBLISHED))
        .containsExactly("2021-05-19", "2020-05-30");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Norway spoke on Friday of the attack in August 2020",
        "Norway spoke on Friday of the attack of 15 August",
        "Norway spoke on Friday of the August 2020 attack",
        "Norway spoke on Friday of a group active since late 2014",
        "Norway spoke on Friday of a campaign run from 2014",
        "Norway spoke on Friday of raids between 14 and 17 July"
      })
  void tellsWhenSomethingHappenedFromWhenItWasSaid(String text) {
    assertThat(TIMES.in(text, Tokenizer.tokens(text), PUBLISHED))
        .extracting(Times.Found::event)
        .containsExactly(false, true);
  }
}
