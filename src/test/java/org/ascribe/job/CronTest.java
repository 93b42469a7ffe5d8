package org.ascribe.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.scheduling.support.CronExpression;

class CronTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 15 6 * * *",
        "15 6 * * *",
        "*/5 * * * *",
        "0 0 9-17/2 * * MON-FRI",
        "0 0 0 1,15 jan,JUL ?",
        "0 0 0 L * *",
        "0 0 0 LW * ?",
        "0 0 0 L-3 * *",
        "0 0 0 15W * *",
        "0 0 0 ? * 5L",
        "0 0 0 ? * FRI#2",
        "0 0 0 * * 0",
        "0 0 0 * * 7",
        "0 0 0 13 * FRI",
        "0/15 * * * * *"
      })
  void whatPassesIsWhatTheSchedulerTakes(String expression) {
    List<String> faults = new ArrayList<>();
    String sixFields = Cron.sixFields(expression, faults);

    assertThat(faults).isEmpty();
    assertThatCode(() -> CronExpression.parse(sixFields)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "0 60 6 * * *     | '60' does not fit the field minute (0-59, *, lists with commas, ranges with -, steps with /)",
        "* * * *          | '* * * *' has 4 fields, expected five",
        "0 0 24 * * *     | '24' does not fit the field hour",
        "0 0 0 0 * *      | '0' does not fit the field day of month (1-31",
        "0 0 0 * 13 *     | '13' does not fit the field month (1-12, JAN-DEC",
        "0 0 0 * * FRY    | 'FRY' does not fit the field day of week (0-7, SUN-SAT",
        "0 0 9-5 * * *    | '9-5' does not fit the field hour",
        "0 */0 * * * *    | '*/0' does not fit the field minute",
        "0 1,,2 * * * *   | '' does not fit the field minute",
        "0 0 13 * FRI     | day of month and day of week are both given"
      })
  void saysFoundAndExpected(String expression, String message) {
    List<String> faults = new ArrayList<>();
    Cron.sixFields(expression, faults);

    assertThat(faults).singleElement().asString().startsWith(message.strip());
  }

  @Test
  void tellsTheFaultsOfAllFields() {
    List<String> faults = new ArrayList<>();
    Cron.sixFields("99 99 99 * * *", faults);

    assertThat(faults).hasSize(3);
  }
}
