package org.ascribe.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountTest {
  @Test
  void countsAreSharesToThreeDigits() {
    Count count = new Count(2, 1, 4);

    assertThat(count.precision()).isEqualByComparingTo("0.667");
    assertThat(count.recall()).isEqualByComparingTo("0.333");
    assertThat(count.f1()).isEqualByComparingTo("0.444");
  }

  @Test
  void aTieGoesToTheEvenDigit() {
    assertThat(new Count(1, 15, 0).precision()).isEqualByComparingTo("0.062");
    assertThat(new Count(3, 13, 0).precision()).isEqualByComparingTo("0.188");
  }

  @Test
  void nothingFoundIsNotWrongAndNothingAnnotatedIsNotMissed() {
    assertThat(Count.NONE.precision()).isEqualByComparingTo("1");
    assertThat(Count.NONE.f1()).isEqualByComparingTo("1");
    assertThat(new Count(0, 0, 3).precision()).isEqualByComparingTo("1");
    assertThat(new Count(0, 0, 3).f1()).isEqualByComparingTo("0");
    assertThat(new Count(0, 2, 3).f1()).isEqualByComparingTo("0");
  }
}
