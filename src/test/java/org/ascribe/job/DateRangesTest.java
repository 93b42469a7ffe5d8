package org.ascribe.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ascribe.model.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateRangesTest {
  private static final ValueParser DATES =
      DateFormats.periods(
          new DateForm(List.of("d MMMM yyyy", "MMMM yyyy", "yyyy"), "precision", "until"));

  @ParameterizedTest
  @CsvSource({
    "7 May 2021, 2021-05-07 2021-05-07 DAY",
    "May 2021, 2021-05-01 2021-05-31 MONTH",
    "February 2024, 2024-02-01 2024-02-29 MONTH",
    "2021, 2021-01-01 2021-12-31 YEAR"
  })
  void aSingleDateLastsAsLongAsItSays(String text, String period) {
    assertThat(read(text)).isEqualTo(period);
  }

  @ParameterizedTest
  @CsvSource({
    "March 2022 - November 2022, 2022-03-01 2022-11-30 MONTH",
    "October 2021 to February 2022, 2021-10-01 2022-02-28 MONTH",
    "January 2020 and February 2022, 2020-01-01 2022-02-28 MONTH",
    "between December 2011 and June 2012, 2011-12-01 2012-06-30 MONTH",
    "2010-2012, 2010-01-01 2012-12-31 YEAR",
    "May 2015 until 3 June 2015, 2015-05-01 2015-06-03 MONTH"
  })
  void aRangeGoesFromTheFirstDayToTheLastAndIsAsPreciseAsItsVaguerEnd(String text, String period) {
    assertThat(read(text)).isEqualTo(period);
  }

  @ParameterizedTest
  @CsvSource({
    "February to July 2021, 2021-02-01 2021-07-31 MONTH",
    "April\u2013October 2008, 2008-04-01 2008-10-31 MONTH",
    "March-April 2011, 2011-03-01 2011-04-30 MONTH",
    "3-5 May 2021, 2021-05-03 2021-05-05 DAY",
    "30 April to 2 May 2021, 2021-04-30 2021-05-02 DAY"
  })
  void theFirstDateTakesWhatItLacksFromTheSecond(String text, String period) {
    assertThat(read(text)).isEqualTo(period);
  }

  @ParameterizedTest
  @CsvSource({
    "mid-2021, 2021-01-01 2021-12-31 YEAR",
    "second half of 2020, 2020-01-01 2020-12-31 YEAR",
    "Late 2017 and early 2018, 2017-01-01 2018-12-31 YEAR",
    "May or early June 2015, 2015-05-01 2015-06-30 MONTH"
  })
  void wordsThatNarrowADateDownAreNotTakenForDays(String text, String period) {
    assertThat(read(text)).isEqualTo(period);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "November 2022 to August 2022",
        "2021 to",
        "to 2021",
        "soon",
        "31 February - 3 March 2021",
        "May, June and July 2020",
        "early"
      })
  void whatIsNoRangeIsRefused(String text) {
    assertThat(DATES.parse(text)).isNull();
  }

  @Test
  void withoutAColumnForTheLastDayThereAreNoRanges() {
    ValueParser dates = DateFormats.periods(new DateForm(List.of("yyyy"), "precision", null));

    assertThat(dates.parse("2021")).isNotNull();
    assertThat(dates.parse("2021-2022")).isNull();
  }

  private static String read(String text) {
    Period period = (Period) DATES.parse(text);
    return period == null
        ? "null"
        : period.first() + " " + period.last() + " " + period.precision();
  }
}
