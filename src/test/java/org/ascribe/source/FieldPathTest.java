package org.ascribe.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldPathTest {
  private static final Map<String, Object> RECORD =
      Map.of(
          "name", Map.of("common", "Namibia", "a/b", "slash", "m~n", "tilde"),
          "refs", List.of(Map.of("id", "G1"), Map.of("url", "u"), Map.of("id", "G2")),
          "translations", Map.of("deu", Map.of("common", "Namibia")),
          "groups", List.of(List.of("a", "b"), List.of("c")),
          "/odd", "a name with a slash is only reached as a pointer");

  @Test
  void reachesIntoObjectsAndLists() {
    assertThat(at("/name/common")).isEqualTo("Namibia");
    assertThat(at("/refs/0/id")).isEqualTo("G1");
    assertThat(at("/name/a~1b")).isEqualTo("slash");
    assertThat(at("/name/m~0n")).isEqualTo("tilde");
    assertThat(at("name")).isInstanceOf(Map.class);
  }

  @Test
  void aStarStandsForEveryElementAndMember() {
    assertThat(at("/refs/*/id")).isEqualTo(List.of("G1", "G2"));
    assertThat(at("/translations/*/common")).isEqualTo(List.of("Namibia"));
    assertThat(at("/groups/*/*")).isEqualTo(List.of("a", "b", "c"));
  }

  @Test
  void givesNothingWhereThereIsNothing() {
    assertThat(at("/name/official")).isNull();
    assertThat(at("/refs/7/id")).isNull();
    assertThat(at("/refs/-1")).isNull();
    assertThat(at("/refs/00")).isNull();
    assertThat(at("/name/common/deeper")).isNull();
    assertThat(at("missing")).isNull();
    assertThat(at("/refs/*/none")).isEqualTo(List.of());
  }

  @Test
  void knowsTheFieldItStartsFrom() {
    assertThat(FieldPath.top("/name/common")).isEqualTo("name");
    assertThat(FieldPath.top("name")).isEqualTo("name");
  }

  private static Object at(String path) {
    return FieldPath.of(path).in(RECORD);
  }
}
