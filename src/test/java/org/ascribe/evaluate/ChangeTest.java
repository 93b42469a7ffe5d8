package org.ascribe.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ascribe.evaluate.Annotation.Claim;
import org.ascribe.model.Stance;
import org.junit.jupiter.api.Test;

class ChangeTest {
  private final Names names = new Names(Map.of());

  @Test
  void whatOnlyOneOfThemFoundIsAddedOrLost() {
    JudgedClaim same = claim("a", "US", "CN", Stance.ASSERTS, "s");
    JudgedClaim lost = claim("b", "US", "RU", Stance.ASSERTS, "s");
    JudgedClaim added = claim("a", "GB", "RU", Stance.DENIES, "s");

    List<Change> changes = between(List.of(same, lost), List.of(same, added));

    assertThat(changes).containsExactly(new Change(null, added), new Change(lost, null));
    assertThat(changes)
        .extracting(Change::kind)
        .containsExactly(Change.Kind.ADDED, Change.Kind.LOST);
  }

  @Test
  void anotherStanceNameOrSentenceIsAChange() {
    JudgedClaim before = claim("a", "US", "CN", Stance.SUSPECTS, "s");
    JudgedClaim now = claim("a", "us", "CN", Stance.ASSERTS, "s");
    JudgedClaim there = claim("b", "US", "CN", Stance.ASSERTS, "s");
    JudgedClaim elsewhere = claim("b", "US", "CN", Stance.ASSERTS, "t");

    assertThat(between(List.of(before, there), List.of(now, elsewhere)))
        .containsExactly(new Change(before, now), new Change(there, elsewhere))
        .extracting(Change::kind)
        .containsOnly(Change.Kind.CHANGED);
  }

  @Test
  void whatWasOnlyAnnotatedWasNeverFound() {
    JudgedClaim missing =
        new JudgedClaim("a", claim("a", "US", "CN", Stance.ASSERTS, "s").claim(), Match.MISSING);
    JudgedClaim found = claim("a", "US", "CN", Stance.ASSERTS, "s");

    assertThat(between(List.of(missing), List.of(found))).containsExactly(new Change(null, found));
    assertThat(between(List.of(missing), List.of(missing))).isEmpty();
  }

  private List<Change> between(List<JudgedClaim> before, List<JudgedClaim> now) {
    return Change.between(before, now, names);
  }

  private static JudgedClaim claim(
      String document, String attributor, String accused, Stance stance, String sentence) {
    return new JudgedClaim(
        document,
        new Claim(attributor, attributor, accused, accused, stance, sentence),
        Match.MATCHED);
  }
}
