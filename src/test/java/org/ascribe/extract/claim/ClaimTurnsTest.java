package org.ascribe.extract.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ascribe.extract.Extractor;
import org.ascribe.extract.Prose;
import org.ascribe.lexicon.Lexicon;
import org.ascribe.model.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Turns of phrase in which no verb of accusation joins the accuser and the accused. */
class ClaimTurnsTest {
  private static final Extractor EXTRACTOR = new Extractor(Lexicon.load());

  /** Claims by party as {@code DE>RU asserts}, in alphabetical order. */
  private static Set<String> parties(String text) {
    Document document = Prose.of(text);
    return EXTRACTOR.extract(document).claims().stream()
        .map(
            claim ->
                claim.attributor().code()
                    + ">"
                    + claim.accused().code()
                    + " "
                    + claim.stance().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void whoeverTakesPartInATakedownAccusesTheGang() {
    String text =
        "The Department of Justice announced that servers of the BlackSuit ransomware gang were seized."
            + " The operation was a joint effort between US agencies and authorities in Canada,"
            + " France, and Ireland.";
    assertThat(parties(text))
        .contains("US>BlackSuit asserts", "CA>BlackSuit asserts", "FR>BlackSuit asserts")
        .contains("IE>BlackSuit asserts");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The FBI issued an advisory on the ransomware gang LockBit after new attacks. | US>LockBit asserts",
        "The FBI is warning of Iranian hackers who break into email servers. | US>IR asserts",
        "The Ukrainians have suggested that Russia was behind the cyber attack. | UA>RU suspects",
        "Russia-linked hackers breached the ministry's servers, Microsoft said. | Microsoft>RU suspects",
        "France, Japan and several other countries have blamed China for the hack. | FR>CN asserts, JP>CN asserts",
        "The hacked emails came from Lazarus Group, FireEye said. | FireEye>KP asserts",
        "The Turla hacking group, allegedly tied to Russia, hacked the servers, Symantec said. | Symantec>RU asserts, Symantec>RU suspects",
      })
  void theWordsTellWhoAccusesWhom(String text, String expected) {
    assertThat(parties(text)).containsExactlyInAnyOrder(expected.split(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FireEye said the hackers behind the WannaCry ransomware used a leaked exploit.",
        "Kaspersky said the intruders forged malware traces by imitating code used by a North Korean group.",
        "Although Symantec said a hacking tool was leaked, the group Lazarus stole data from the bank.",
        "Prosecutors in the United States must say whether John Brandt can be charged with hacking computers.",
      })
  void otherWordsAccuseNobody(String text) {
    assertThat(parties(text)).isEmpty();
  }
}
