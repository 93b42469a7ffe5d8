package org.ascribe.lexicon;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The word lists of parties as a corpus: order, codes, and names that mean one thing. */
class WordListsTest {
  private static final List<String> PARTIES =
      List.of("countries", "demonyms", "seats", "agencies", "alliances", "companies", "media");
  private static final Set<String> ALLIANCE_CODES = Set.of("EU", "NATO", "UN", "G7", "FVEY");

  private record Row(String name, boolean hidden, String code, String country, List<String> alias) {
    List<String> names() {
      return Stream.concat(hidden ? Stream.empty() : Stream.of(name), alias.stream()).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"countries", "demonyms", "seats", "agencies", "alliances", "companies", "media"})
  void standsInTheOrderOfItsNames(String list) throws IOException {
    assertThat(rows(list))
        .extracting(row -> Tokenizer.fold(row.name()))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"countries", "demonyms", "seats", "agencies", "alliances", "companies", "media"})
  void usesOnlyCodesOfStatesAlliancesAndOwners(String list) throws IOException {
    Set<String> states = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
    states.add("XK");
    Set<String> owners = rows(list).stream().map(Row::name).collect(Collectors.toSet());

    assertThat(rows(list))
        .allSatisfy(
            row -> {
              assertThat(row.country().isEmpty() || states.contains(row.country()))
                  .as("%s: country '%s'", row.name(), row.country())
                  .isTrue();
              assertThat(
                      row.code().isEmpty()
                          || row.code().equals(row.country())
                          || ALLIANCE_CODES.contains(row.code())
                          || owners.contains(row.code()))
                  .as("%s: code '%s'", row.name(), row.code())
                  .isTrue();
            });
  }

  @Test
  void tiesEveryAgencyAndSeatToAStateOrAnAlliance() throws IOException {
    for (String list : List.of("seats", "agencies")) {
      assertThat(rows(list))
          .allSatisfy(row -> assertThat(row.code() + row.country()).as(row.name()).isNotEmpty());
    }
  }

  @Test
  void namesThePeopleOfEveryDemonymAsTheListOfCountriesDoes() throws IOException {
    Map<String, String> countries = new HashMap<>();
    rows("countries").forEach(row -> countries.put(row.code(), row.name()));

    assertThat(rows("demonyms"))
        .allSatisfy(
            row -> {
              assertThat(row.name()).isEqualTo(countries.get(row.code()));
              assertThat(row.hidden()).as(row.name()).isTrue();
              assertThat(row.alias()).as(row.name()).isNotEmpty();
            });
  }

  /** A name of two entries gives two hits on one span, which no rule could tell apart. */
  @ParameterizedTest
  @ValueSource(
      strings = {"countries", "demonyms", "seats", "agencies", "alliances", "companies", "media"})
  void givesANameToOneEntryOnly(String list) throws IOException {
    Map<String, String> owners = new HashMap<>();
    List<String> shared = new ArrayList<>();
    for (Row row : rows(list)) {
      for (String alias : row.names()) {
        String owner = owners.putIfAbsent(key(alias), row.name());
        if (owner != null && !owner.equals(row.name())) {
          shared.add(alias + ": " + owner + ", " + row.name());
        }
      }
    }
    assertThat(shared).isEmpty();
  }

  @Test
  void masksOnlyPhrasesThatHoldAName() throws IOException {
    Set<String> names = new HashSet<>();
    for (String list : PARTIES) {
      rows(list).forEach(row -> row.names().forEach(name -> names.add(key(name))));
    }
    assertThat(lines("masks")).filteredOn(phrase -> !holdsOne(names, phrase)).isEmpty();
  }

  @Test
  void keepsTheMasksInOrder() throws IOException {
    assertThat(lines("masks")).extracting(Tokenizer::fold).isSorted().doesNotHaveDuplicates();
  }

  private static boolean holdsOne(Set<String> names, String phrase) {
    List<String> words = Tokenizer.tokens(phrase).stream().map(Token::fold).toList();
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= words.size(); to++) {
        if (names.contains(String.join(" ", words.subList(from, to)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static String key(String name) {
    return Tokenizer.tokens(name).stream().map(Token::fold).collect(joining(" "));
  }

  private static List<Row> rows(String list) throws IOException {
    return lines(list).stream().filter(line -> line.contains("|")).map(WordListsTest::row).toList();
  }

  private static Row row(String line) {
    String[] cells = line.split("\\|", -1);
    boolean hidden = cells[0].startsWith("!");
    String name = hidden ? cells[0].substring(1) : cells[0];
    List<String> aliases =
        Arrays.stream(cells[3].split(";"))
            .map(alias -> alias.strip().replaceFirst("^[?]", ""))
            .filter(alias -> !alias.isEmpty())
            .toList();
    return new Row(name.strip(), hidden, cells[1].strip(), cells[2].strip(), aliases);
  }

  private static List<String> lines(String list) throws IOException {
    try (InputStream in = WordListsTest.class.getResourceAsStream("/lexicon/" + list + ".txt")) {
      Objects.requireNonNull(in, list);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.contains("#") ? line.substring(0, line.indexOf('#')) : line)
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }
}
