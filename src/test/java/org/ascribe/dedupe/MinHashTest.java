package org.ascribe.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinHashTest {
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.3, 0.5, 0.8, 1})
  void estimatesTheResemblanceOfSets(double resemblance) {
    Random random = new Random(11);
    double sum = 0;
    for (int round = 0; round < 40; round++) {
      int[][] pair = pair(random, resemblance);
      sum += MinHash.resemblance(pair[0], pair[1]);
    }
    assertThat(sum / 40).isEqualTo(resemblance, within(0.02));
  }

  @Test
  void bandsBringResemblingSetsTogetherAndLeaveOthersApart() {
    assertThat(sharingABand(0.5)).isGreaterThan(0.97);
    assertThat(sharingABand(0.2)).isBetween(0.38, 0.58);
    assertThat(sharingABand(0.01)).isLessThan(0.02);
  }

  @Test
  void theSketchOfASetStaysTheSame() {
    int[] sketch = MinHash.sketch(new long[] {1, 2, 3});

    assertThat(sketch).hasSize(MinHash.SIZE).isEqualTo(MinHash.sketch(new long[] {3, 2, 1}));
    assertThat(Arrays.hashCode(sketch)).as("stored sketches stay valid").isEqualTo(-1992342559);
    assertThat(MinHash.bands(sketch)).hasSize(MinHash.BANDS).doesNotHaveDuplicates();
  }

  @Test
  void anEmptySetHasNone() {
    assertThatThrownBy(() -> MinHash.sketch(new long[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double sharingABand(double resemblance) {
    Random random = new Random(12);
    int shared = 0;
    for (int round = 0; round < 400; round++) {
      int[][] pair = pair(random, resemblance);
      long[] other = MinHash.bands(pair[1]);
      if (LongStream.of(MinHash.bands(pair[0]))
          .anyMatch(band -> LongStream.of(other).anyMatch(b -> b == band))) {
        shared++;
      }
    }
    return shared / 400.0;
  }

  /** Two sets of some 500 elements, of all of which the given share stands in both. */
  private static int[][] pair(Random random, double resemblance) {
    int common = (int) (500 * resemblance);
    int own = (500 - common) / 2;
    long[] all = random.longs(common + 2 * own).toArray();
    long[] second = Arrays.copyOf(all, common + own);
    System.arraycopy(all, common + own, second, common, own);
    return new int[][] {MinHash.sketch(Arrays.copyOf(all, common + own)), MinHash.sketch(second)};
  }
}
