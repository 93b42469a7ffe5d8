package org.ascribe.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.ascribe.warehouse.KnownRows.Sight;
import org.junit.jupiter.api.Test;

class KnownRowsTest {
  private static final int MANY = 100_000;
  private static final long ROOM = Long.MAX_VALUE;

  private final KnownRows rows = new KnownRows(0, ROOM);

  @Test
  void aRowThatIsThereIsTheSameOnce() {
    rows.add(1, 11);

    assertThat(rows.look(1, 11)).isEqualTo(Sight.SAME);
    assertThat(rows.look(1, 11)).isEqualTo(Sight.REPEATED);
    assertThat(rows.look(1, 12)).isEqualTo(Sight.REPEATED);
    assertThat(rows.stagedDiffer()).isTrue();
  }

  @Test
  void anotherContentOrAnUnknownKeyIsStaged() {
    rows.add(1, 11);

    assertThat(rows.look(1, 12)).isEqualTo(Sight.TO_STAGE);
    assertThat(rows.look(2, 22)).isEqualTo(Sight.TO_STAGE);
    assertThat(rows.stagedDiffer()).isTrue();
    assertThat(rows.look(2, 22)).isEqualTo(Sight.TO_STAGE);
    assertThat(rows.stagedDiffer()).isFalse();
  }

  @Test
  void keysThatShareAnEntryAreNeverTheSame() {
    rows.add(1, 11);
    rows.add(1, 12);

    assertThat(rows.look(1, 11)).isEqualTo(Sight.TO_STAGE);
    assertThat(new KnownRows(0, ROOM).holds(1, RowHash.NONE)).isFalse();
  }

  @Test
  void aRowWithoutAContentIsNeverTheSame() {
    rows.add(1, RowHash.NONE);

    assertThat(rows.holds(1, RowHash.NONE)).isFalse();
    assertThat(rows.look(1, RowHash.NONE)).isEqualTo(Sight.TO_STAGE);
  }

  @Test
  void manyRowsGrowAndKeepWhatWasNoted() {
    rows.add(1, 11);
    rows.add(2, 22);
    assertThat(rows.look(1, 11)).isEqualTo(Sight.SAME);
    assertThat(rows.look(2, 23)).isEqualTo(Sight.TO_STAGE);
    LongStream.range(3, MANY).forEach(key -> rows.add(key, key + 1));

    assertThat(rows.whole()).isTrue();
    assertThat(rows.size()).isEqualTo(MANY - 1);
    assertThat(rows.look(1, 11)).isEqualTo(Sight.REPEATED);
    assertThat(rows.look(2, 23)).isEqualTo(Sight.TO_STAGE);
    assertThat(rows.stagedDiffer()).isFalse();
    assertThat(LongStream.range(3, MANY).allMatch(key -> rows.holds(key, key + 1))).isTrue();
  }

  @Test
  void rowsBeyondTheMemoryStayUnknown() {
    KnownRows small = new KnownRows(MANY, 1 << 14);
    LongStream.rangeClosed(1, MANY).forEach(key -> small.add(key, key));

    assertThat(small.whole()).isFalse();
    assertThat(small.stagedDiffer()).isFalse();
    assertThat(small.look(MANY, MANY)).isEqualTo(Sight.TO_STAGE);
    assertThat(small.look(MANY, MANY)).isEqualTo(Sight.TO_STAGE);
    assertThat(small.look(1, 1)).isEqualTo(Sight.SAME);
  }

  @Test
  void whatIsWrittenIsReadAsWhatTheTableHasAfterTheRelease() {
    LongStream.rangeClosed(1, MANY).forEach(key -> rows.add(key, key));
    rows.look(1, 7);
    rows.look(MANY + 1, 8);
    List<byte[]> blocks = new ArrayList<>();
    rows.write(true, block -> blocks.add(block.clone()));

    KnownRows next = new KnownRows(MANY + 1, ROOM);
    blocks.forEach(next::add);

    assertThat(next.size()).isEqualTo(MANY + 1);
    assertThat(next.holds(1, 7)).isTrue();
    assertThat(next.holds(1, 1)).isFalse();
    assertThat(next.holds(MANY + 1, 8)).isTrue();
    assertThat(rows.changed()).isEqualTo(2);
    assertThat(LongStream.rangeClosed(2, MANY).allMatch(key -> next.holds(key, key))).isTrue();
  }

  @Test
  void onlyWhatWasStagedCanBeWrittenAndStandsForWhatWasThere() {
    LongStream.rangeClosed(1, MANY).forEach(key -> rows.add(key, key));
    rows.look(1, 7);
    rows.look(2, 2);
    rows.look(MANY + 1, 8);
    List<byte[]> blocks = new ArrayList<>();
    rows.write(false, block -> blocks.add(block.clone()));

    KnownRows next = new KnownRows(MANY + 1, ROOM);
    LongStream.rangeClosed(1, MANY).forEach(key -> next.add(key, key));
    blocks.forEach(next::add);

    assertThat(blocks).hasSize(1);
    assertThat(blocks.get(0)).hasSize(2 * 16);
    assertThat(next.size()).isEqualTo(MANY + 1);
    assertThat(next.holds(1, 7)).isTrue();
    assertThat(next.holds(1, 1)).isFalse();
    assertThat(next.holds(2, 2)).isTrue();
    assertThat(next.holds(MANY + 1, 8)).isTrue();
  }
}
