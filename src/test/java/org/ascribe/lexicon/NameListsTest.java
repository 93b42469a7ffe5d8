package org.ascribe.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The lists of groups, malware and products as a corpus. */
class NameListsTest {
  private static final Lexicon LEXICON = Lexicon.load();

  @Test
  void ordinaryWordsNeedACue() {
    assertThat(names("Royal visitors saw Mercury and a Maze of Chaos.")).isEmpty();
    assertThat(names("The Royal ransomware gang is back.")).contains("Royal");
  }

  @Test
  void anEnumerationOfNamesIsACue() {
    assertThat(names("Researchers name APT28, Patchwork and Reaper."))
        .contains("Patchwork", "APT37");
  }

  @Test
  void groupsTiedToAStateCarryItsCode() {
    assertThat(LEXICON.find("APT41", Tokenizer.tokens("APT41")))
        .singleElement()
        .satisfies(hit -> assertThat(hit.entry().code()).isEqualTo("CN"));
  }

  @Test
  void criminalGroupsCarryTheirOwnName() {
    assertThat(LEXICON.find("Evil Corp", Tokenizer.tokens("Evil Corp")))
        .singleElement()
        .satisfies(
            hit -> {
              assertThat(hit.entry().code()).isEqualTo("Indrik Spider");
              assertThat(hit.entry().country()).isEqualTo("RU");
            });
  }

  private static List<String> names(String text) {
    return LEXICON.find(text, Tokenizer.tokens(text)).stream()
        .map(Hit::entry)
        .filter(entry -> entry.kind() == EntryKind.GROUP)
        .map(Entry::name)
        .toList();
  }
}
