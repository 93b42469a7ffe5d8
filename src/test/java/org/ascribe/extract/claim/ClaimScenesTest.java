package org.ascribe.extract.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ascribe.extract.Extractor;
import org.ascribe.extract.Prose;
import org.ascribe.lexicon.Lexicon;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Document;
import org.ascribe.model.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Short scenes in which several sentences, or several parties of one, make the claims. */
class ClaimScenesTest {
  private static final Extractor EXTRACTOR = new Extractor(Lexicon.load());

  private static List<AttributionClaim> claims(String title, String text) {
    Document document = Prose.of(title, text);
    return EXTRACTOR.extract(document).claims();
  }

  /** Claims by party as {@code DE>RU asserts}, in alphabetical order. */
  private static Set<String> parties(List<AttributionClaim> claims) {
    Set<String> parties = new TreeSet<>();
    for (AttributionClaim claim : claims) {
      parties.add(
          claim.attributor().code()
              + ">"
              + claim.accused().code()
              + " "
              + claim.stance().name().toLowerCase(Locale.ROOT));
    }
    return parties;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The LockBit gang told a reporter that most of its victims pay within a week. The ransomware still spreads. | LockBit>LockBit asserts",
        "Hackers of KillNet flooded the ministry's website. \"We are only warming up,\" the group boasted on its channel. | Killnet>Killnet asserts",
        "REvil hacked the software of Kaseya. The post was the group's first admission that it was behind the attack. | REvil>REvil asserts",
        "A group of hackers called LulzSec Sailors of Atlantis claimed to have breached the network of the port. | LulzSec Sailors of Atlantis>LulzSec Sailors of Atlantis asserts",
      })
  void gangsThatTalkOfTheirWorkOwnUp(String text, String expected) {
    assertThat(parties(claims(null, text))).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Germany attributed the May 2015 hack of its parliament to Russia. | DE>RU asserts",
        "Symantec said North Korea may be behind the WannaCry attack. | Symantec>KP suspects",
        "SYMANTEC SAID NORTH KOREA MAY BE BEHIND THE WANNACRY ATTACK. | Symantec>KP suspects",
      })
  void theMonthOfMayIsNoHedge(String text, String expected) {
    assertThat(parties(claims(null, text))).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Latvia and Estonia lined up behind the two within a day. | EE LV",
        "Denmark, where the shipping line has its seat, made the same accusation against Moscow. | DK",
        "The governments of Japan and Canada have seen our analysis and join us in denouncing Russia for the attack. | CA JP",
        "A group of allies, which includes Japan and NATO, joined London in exposing Russia's malicious activity. | JP NATO",
        "These partners release the advisory with us and share our assessment: the Canadian Centre for Cyber Security and the Australian Signals Directorate. | AU CA",
      })
  void whoConcursAccusesToo(String text, String concurring) {
    List<AttributionClaim> claims =
        claims(null, "Britain blamed Russia for the hack of its servers. " + text);

    assertThat(parties(claims))
        .contains("GB>RU asserts")
        .containsAll(Stream.of(concurring.split(" ")).map(code -> code + ">RU asserts").toList());
  }

  @Test
  void spyingWithoutComputersIsNoCyberActivity() {
    assertThat(
            claims(
                "Former officer charged with espionage",
                "American prosecutors accused a former officer of espionage for China. He sold"
                    + " data on informants. The leak of the data and the espionage lasted years."))
        .isEmpty();
  }

  @Test
  void aNameThatSomebodyGivesToAGroupIsNoSpeech() {
    List<AttributionClaim> claims =
        claims(
            null,
            "NATO thanked its members for their work on the hack. Microsoft mended four flaws in"
                + " March, and said that a group it calls Hafnium was exploiting them.");

    assertThat(parties(claims)).containsExactly("Microsoft>CN asserts");
  }

  @Test
  void actorsInACountryStandForIt() {
    assertThat(
            parties(
                claims(
                    null, "The NSA assessed that actors in Russia were responsible for NotPetya.")))
        .containsExactly("US>RU asserts");
  }

  @Test
  void whatMalwareIsCalledIsNoPerson() {
    List<AttributionClaim> claims =
        claims(
            null,
            "The NCSC said that the GRU was responsible for malware it calls Plain Antics, which"
                + " steals the passwords of mail accounts.");

    assertThat(parties(claims)).containsExactly("GB>RU asserts");
  }

  @Test
  void theDefendantsAreThoseDescribedBehindTheIndictment() {
    List<AttributionClaim> claims =
        claims(
            null,
            "The US Department of Justice unsealed an indictment on Monday. Li Ming and Wang Jun"
                + " are described in it as officers. The two are accused of having hacked airlines.");

    assertThat(claims).extracting(claim -> claim.accused().name()).contains("Li Ming", "Wang Jun");
  }

  @Test
  void whoIsSoughtForAnAttackIsAccusedByWhoOffersTheReward() {
    List<AttributionClaim> claims =
        claims(
            "Reward for information on an attack on a dam",
            "The Department of State is offering a reward for information on Iranian hackers who broke"
                + " into the control systems of a dam. The cyber attack opened its gates. The malware"
                + " was built to wipe computers.");

    assertThat(claims)
        .anySatisfy(
            claim -> {
              assertThat(claim.attributor().name()).isEqualTo("Department of State");
              assertThat(claim.accused().code()).isEqualTo("IR");
              assertThat(claim.stance()).isEqualTo(Stance.ASSERTS);
            });
  }

  @Test
  void whoeverRejectsAnAccusationTellsWhoMadeIt() {
    String text =
        "China dismissed the Exchange hack attribution made on Monday by NATO and a number of"
            + " nations, including Britain, Canada and Japan.";
    assertThat(parties(claims(null, text)))
        .contains("NATO>CN asserts", "GB>CN asserts", "CA>CN asserts", "JP>CN asserts");
  }

  @Test
  void thoseIncludedInTheSubjectAccuseToo() {
    String text =
        "The US and its allies, including the European Union and Norway, blamed China for the"
            + " hacking campaign.";
    assertThat(parties(claims(null, text)))
        .containsExactly("EU>CN asserts", "NO>CN asserts", "US>CN asserts");
  }

  @Test
  void accusersBehindByAreAList() {
    String text =
        "The Turla hackers, accused by Estonian and Czech authorities of operating on behalf of"
            + " Russia's FSB, stole the code of other hackers.";
    assertThat(parties(claims(null, text))).contains("EE>RU asserts", "CZ>RU asserts");
  }

  @Test
  void namesInTheLinesBehindAChargeAreCharged() {
    String text =
        "The Justice Department charged three officers of Russia's GRU with hacking a network"
            + " and spreading malware.\n\nThe three officers charged are:\n\n* Oleg Petrovich Sorokin\n\n* Yuri"
            + " Ivanovich Belov\n\nThe hackers used malware.";
    assertThat(claims(null, text))
        .extracting(claim -> claim.accused().name())
        .contains("Oleg Petrovich Sorokin", "Yuri Ivanovich Belov");
    assertThat(parties(claims(null, text))).containsExactly("US>RU asserts");
  }

  @Test
  void suspectsAreNamedInAPassive() {
    String text =
        "The Justice Department charged two men with hacking a bank. The two suspects were named as"
            + " Marek Nowotny (41, Prague) and Jonas Halvorsen (35, Oslo).";
    assertThat(parties(claims(null, text)))
        .containsExactly("US>Jonas Halvorsen asserts", "US>Marek Nowotny asserts");
  }

  @Test
  void aFormerOfficerIsNoChargeAgainstTheService() {
    String text = "The US charges former GRU officer with hacking and insider trading.";
    assertThat(parties(claims(null, text))).isEmpty();
  }

  @Test
  void theOrganServedIsAccusedWithThoseCharged() {
    String text =
        "The Justice Department indicted four Chinese nationals for hacking universities on behalf"
            + " of the Ministry of State Security.";
    assertThat(claims(null, text))
        .extracting(claim -> claim.accused().name())
        .contains("Ministry of State Security");
  }

  @Test
  void aReadoutIsItsOfficesOwnWord() {
    String title = "Readout of National Security Advisor Jake Sullivan's meeting with carriers";
    String text =
        title
            + "\n\nThey met to share intelligence and discuss China's cyber espionage campaign"
            + " against the sector. Networks are safer when malware is reported.";
    assertThat(parties(claims(title, text))).containsExactly("US>CN asserts");
  }

  @Test
  void anOperationIsNoGangOfTheSameName() {
    String text =
        "The FBI dismantled the botnet of infected computers. The operation was called Medusa.";
    assertThat(parties(claims(null, text))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Spanish and Italian police arrested Marco Bellini for hacking a bank. | ES>Marco Bellini asserts;IT>Marco Bellini asserts",
        "One of the targets of APT28 was the ministry's network, according to BBC sources. | BBC>RU asserts",
        "A report from Germany's Federal Office for Information Security said the BlackCat ransomware group was behind the attack. | DE>BlackCat asserts",
        "The other report about the APT10 group's renewed hacking activity came from BAE Systems. | BAE Systems>CN asserts",
        "Mandiant traced the breach to APT41 and warned its clients. | Mandiant>CN asserts",
        "The code has been reused by Lazarus Group, Kaspersky said of the malware. | Kaspersky>KP asserts",
        "Listed are Gao Qiang and Zhang Shilong for the cyberattacks, the European Union said of its sanctions. | EU>Gao Qiang asserts;EU>Zhang Shilong asserts",
      })
  void partiesAreFoundInOtherPlacesOfASentence(String text, String expected) {
    assertThat(parties(claims(null, text))).containsExactlyInAnyOrder(expected.split(";"));
  }
}
