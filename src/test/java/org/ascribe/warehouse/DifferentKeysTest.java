package org.ascribe.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DifferentKeysTest {
  private static final int MANY = 100_000;

  private final DifferentKeys keys = new DifferentKeys(4);

  @Test
  void manyKeysThatDifferAreKnownTo() {
    LongStream.rangeClosed(1, MANY).forEach(keys::add);

    assertThat(keys.allDiffer()).isTrue();
  }

  @Test
  void oneThatStandsAgainIsFoundAmongMany() {
    LongStream.rangeClosed(1, MANY).forEach(keys::add);
    keys.add(MANY / 2);
    keys.add(MANY + 1);

    assertThat(keys.allDiffer()).isFalse();
  }

  @Test
  void thereIsNoAnswerWithoutTheMemoryForIt() {
    DifferentKeys small = new DifferentKeys(Integer.MAX_VALUE);
    LongStream.rangeClosed(1, MANY).forEach(small::add);

    assertThat(small.allDiffer()).isFalse();
  }
}
