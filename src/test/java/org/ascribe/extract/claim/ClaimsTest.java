package org.ascribe.extract.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ascribe.entity.Resolver;
import org.ascribe.extract.Extractor;
import org.ascribe.extract.Prose;
import org.ascribe.lexicon.Lexicon;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Document;
import org.ascribe.model.Explanation;
import org.ascribe.model.Stance;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentence in, claims out, one group of sentences for each family of rules. */
class ClaimsTest {
  private static final Lexicon LEXICON = Lexicon.load();
  private static final Extractor EXTRACTOR = new Extractor(LEXICON);
  private static final Resolver RESOLVER = new Resolver(LEXICON);

  private static List<AttributionClaim> claims(String text) {
    return RESOLVER.resolve(EXTRACTOR.extract(document(text))).claims();
  }

  private static Document document(String text) {
    return Prose.of(text);
  }

  /** Claims by party as {@code DE>RU asserts}, in alphabetical order. */
  private static Set<String> parties(String text) {
    Set<String> parties = new TreeSet<>();
    for (AttributionClaim claim : claims(text)) {
      parties.add(
          claim.attributor().code()
              + ">"
              + claim.accused().code()
              + " "
              + claim.stance().name().toLowerCase(java.util.Locale.ROOT));
    }
    return parties;
  }

  @Nested
  class Explanations {
    @Test
    void aClaimCarriesWhatDecided() {
      Document document = document("Norway accused Russia of hacking its parliament's e-mail.");
      Explanation explanation = EXTRACTOR.explain(document);
      AttributionClaim claim = EXTRACTOR.extract(document).claims().get(0);
      assertThat(explanation.of(claim).orElseThrow().features())
          .containsEntry("source_verb", "accused")
          .containsEntry("accused_named_by", "name")
          .containsEntry("words", "accused Russia");
      assertThat(explanation.silences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "The cyberattack was attributed to hackers on Monday. | no_accused",
          "The hack was attributed to Russia in many cyber circles. | nobody_says_it",
          "Researchers blame Chinese hackers for the cyberattack. | unidentified_source",
          "Canada did not accuse Russia of the cyberattack on its embassy. | negated"
        })
    void anAccusingSentenceWithoutClaimHasAReason(String text, String reason) {
      Document document = document(text);
      assertThat(EXTRACTOR.extract(document).claims()).isEmpty();
      assertThat(EXTRACTOR.explain(document).silences())
          .first()
          .extracting(silence -> silence.reason().code())
          .isEqualTo(reason);
    }
  }

  @Nested
  class Accusations {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Germany accused Russia on Friday of a cyber attack on its parliament. | DE>RU asserts
            The Polish prime minister, Donald Tusk, blamed APT28 for the hack. | PL>RU asserts
            Estonian prosecutors accused three GRU officers of hacking ministries. | EE>RU asserts
            Beijing accused the U.S. National Security Agency of hacking a university. | CN>US asserts
            The White House strongly condemned Iran's cyberattack against Albania. | US>IR asserts
            Sandworm was accused by Microsoft of hacking power companies. | Microsoft>RU asserts
            Canada held Iran responsible for the cyber attack on its ports. | CA>IR asserts
            The hackers were identified by South Korean prosecutors as members of the Kimsuky group. | KR>KP asserts
            Finland made the same accusation against Russia after a hack. | FI>RU asserts
            Poland, which accused the GRU of a hack in May, closed a consulate. | PL>RU asserts
            Estonia's data protection authority accused APT28 of a hack. | EE>RU asserts
            Citizen Lab blamed NSO Group for the hack of three phones. | Citizen Lab>NSO Group asserts
            """)
    void nameAttributorAndAccused(String text, String claim) {
      assertThat(parties(text)).containsExactly(claim);
    }

    @Test
    void countEachPairOfAList() {
      assertThat(parties("The US, the UK and Australia blamed Iran for the ransomware attacks."))
          .containsExactly("AU>IR asserts", "GB>IR asserts", "US>IR asserts");
    }

    @Test
    void belongToNobodyWhereTheObjectIsAnotherMatter() {
      assertThat(parties("Hackers struck. Russia accused Ukraine of shelling a nuclear plant."))
          .isEmpty();
    }
  }

  @Nested
  class Attributions {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            CrowdStrike attributed the intrusion to Fancy Bear with high confidence. | CrowdStrike>RU asserts
            The attack was attributed by Symantec to the Chinese espionage group Budworm. | Symantec>CN asserts
            Norway pinned the hack of its parliament on Russia. | NO>RU asserts
            Germany linked the malware attack to Russia. | DE>RU suspects
            The NSA has traced the hack to North Korea. | US>KP asserts
            The blame for the hack was laid on Moscow by the Dutch defence minister. | NL>RU asserts
            APT37 is a hacking group (APT) linked to Pyongyang by ESET researchers. | ESET>KP suspects
            """)
    void assertOrSuspectByTheVerb(String text, String claim) {
      assertThat(parties(text)).containsExactly(claim);
    }
  }

  @Nested
  class ReportedBlame {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Norway's government said that Russia was behind a cyber attack on its parliament. | NO>RU asserts
            According to the FBI, the breach of the servers was the work of Chinese hackers. | US>CN asserts
            Hackers working for Russia's SVR stole emails from executives, Microsoft disclosed. | Microsoft>RU asserts
            The malware was deployed by the Lazarus Group, security firm Dragos said. | Dragos>KP asserts
            Nancy Faeser, Germany's interior minister, said APT28 hacked the ministry. | DE>RU asserts
            Mandiant's John Hultquist said Sandworm launched the ransomware attack. | Mandiant>RU asserts
            Researchers at ESET discovered a new wiper used by Sandworm in Ukraine. | ESET>RU asserts
            FBI: North Korea behind $1.5 billion crypto hack | US>KP asserts
            "It was North Korea," said FBI Director James Comey of the hack. | US>KP asserts
            "Russia did this," the Polish minister Jan Nowak said after the hack. | PL>RU asserts
            The malware was planted by the group Sandworm, ESET said. | ESET>RU asserts
            Police in Tallinn said APT28 hacked the ministry. | EE>RU asserts
            Sources told Reuters that Chinese hackers breached the servers of the bank. | Reuters>CN asserts
            Microsoft said the group, which it calls Midnight Blizzard, stole emails from its servers. | Microsoft>RU asserts
            Russian hackers broke into the network, the newspaper said, citing the Dutch ministry of justice. | NL>RU asserts
            Iranian hackers hit the banks, said Jane Roe, a professor of politics who studies malware. | Jane Roe>IR asserts
            """)
    void isTheSpeakers(String text, String claim) {
      assertThat(parties(text)).containsExactly(claim);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Kaspersky believes Chinese hackers carried out the hack. | Kaspersky>CN suspects
            The FBI said it was highly likely that Russia carried out the hack. | US>RU suspects
            U.S. officials said the hack was probably the work of APT28. | US>RU suspects
            Microsoft said the malware bore the hallmarks of the Lazarus Group. | Microsoft>KP suspects
            The NSA does not believe Russia was behind the hack. | US>RU denies
            The White House said the Russian government is not involved in the hack. | US>RU denies
            """)
    void keepsHedgesAndNegations(String text, String claim) {
      assertThat(parties(text)).containsExactly(claim);
    }

    @Test
    void keepsTheHedgeAsPrinted() {
      assertThat(claims("The FBI said Russia was likely behind the hack."))
          .singleElement()
          .satisfies(claim -> assertThat(claim.hedge()).isEqualTo("likely"));
    }

    @Test
    void storesOnlyTheWordsThatHedge() {
      assertThat(
              claims("Symantec said the tools were used by hackers associated with North Korea."))
          .singleElement()
          .satisfies(claim -> assertThat(claim.stance()).isEqualTo(Stance.SUSPECTS))
          .satisfies(claim -> assertThat(claim.hedge()).isEqualTo("associated with"));
    }

    @Test
    void looksThroughMarkdown() {
      assertThat(
              parties(
                  "[ESET](https://eset.example/x) said **APT28** hacked [Polish](http://a) firms."))
          .containsExactly("ESET>RU asserts");
    }

    @Test
    void followsThePronounToTheGroup() {
      assertThat(
              parties(
                  "Proofpoint said TA505 sent malware to banks. The group used a new downloader in"
                      + " the attacks, the company added."))
          .containsExactly("Proofpoint>TA505 asserts");
    }

    @Test
    void carriesTheSpeakerThroughAQuotation() {
      assertThat(
              parties(
                  "\"They broke into our computer networks,\" German Interior Minister Nancy Faeser"
                      + " said. \"The Kremlin must stop its hacking.\""))
          .contains("DE>RU asserts");
    }
  }

  @Nested
  class Charges {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            The Dutch police arrested members of the Cl0p ransomware gang. | NL>Cl0p asserts
            The Justice Department charged three GRU officers with hacking companies. | US>RU asserts
            Britain on Thursday sanctioned three units of Russia's GRU for cyber operations. | GB>RU asserts
            A federal grand jury in Brooklyn indicted two Chinese hackers for intrusions. | US>CN asserts
            The US offered a $10 million reward for information on Conti hackers. | US>Conti asserts
            Prague summoned the Chinese ambassador over the hack of a ministry. | CZ>CN asserts
            Latvia expelled two Russian diplomats over a cyber attack on its parliament. | LV>RU asserts
            The Commerce Department placed Candiru on its entity list for hacking tools. | US>Candiru asserts
            The EU sanctioned the GRU over cyber attacks on a parliament. | EU>RU asserts
            The police of Romania unmasked Ion Popa as the leader of a ransomware gang. | RO>Ion Popa asserts
            """)
    void areClaimsOfTheState(String text, String claim) {
      assertThat(parties(text)).containsExactly(claim);
    }

    @Test
    void keyAPersonByHisNameWhereNobodySentHim() {
      assertThat(parties("Finnish police charged Ivan Petrenko with hacking banks."))
          .containsExactly("FI>Ivan Petrenko asserts");
    }

    @Test
    void goOnWithThoseDescribedAfterwards() {
      assertThat(
              parties(
                  "Britain sanctioned three Russian nationals for ransomware attacks. Oleg Vanin was a"
                      + " manager of the gang. Pavel Zorin led its developers."))
          .contains("GB>Oleg Vanin asserts", "GB>Pavel Zorin asserts");
    }

    @Test
    void hitTheOrganOfThoseCharged() {
      assertThat(
              parties(
                  "A federal grand jury indicted four Russian nationals, all officers of the GRU, for"
                      + " hacking."))
          .containsExactly("US>RU asserts");
    }

    @Test
    void keyAServantByHisState() {
      assertThat(
              parties(
                  "The Justice Department charged Ivan Petrenko with hacking banks. Petrenko is an"
                      + " officer of the FSB, prosecutors said."))
          .contains("US>RU asserts")
          .doesNotContain("US>Ivan Petrenko asserts");
    }
  }

  @Nested
  class Denials {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            The Kremlin has denied any involvement in the cyber attack. | RU>RU denies
            Kremlin spokesman Dmitry Peskov called the hacking accusations baseless. | RU>RU denies
            Iran's foreign ministry spokesman Bahram Ghasemi rejected the accusations of hacking. | IR>IR denies
            The Russian embassy in London said it had nothing to do with the hack. | RU>RU denies
            The Kremlin called the hacking allegations ridiculous. | RU>RU denies
            Beijing slammed the hacking claims. | CN>CN denies
            China claims it wasn't behind the hack of a think tank. | CN>CN denies
            North Korea's foreign ministry said it had no connection with the hack. | KP>KP denies
            The DarkSide gang said it had not hacked the hospital. | DarkSide>DarkSide denies
            Ivan Petrov pleaded not guilty to hacking banks. | Ivan Petrov>Ivan Petrov denies
            """)
    void clearTheSpeakersState(String text, String claim) {
      assertThat(parties(text)).containsExactly(claim);
    }

    @Test
    void ofALossAreNone() {
      assertThat(parties("The company denied that it was hacked by malware. It lost no data."))
          .isEmpty();
    }
  }

  @Nested
  class Confessions {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "The LockBit ransomware gang claimed responsibility for the attack on the port.",
          "LockBit, a ransomware gang, said it had stolen data from the port's servers.",
          "LockBit claimed on Telegram to have hacked the port.",
          "LockBit listed the port on its leak site, where stolen data of hacked firms appear.",
          "The port was hacked by LockBit, which claimed responsibility.",
        })
    void accuseTheGroupItself(String text) {
      assertThat(parties(text)).containsExactly("LockBit>LockBit asserts");
    }

    @Test
    void keyTheGroupByItsName() {
      assertThat(parties("The Lazarus Group claims to have hacked the ministry."))
          .containsExactly("Lazarus Group>Lazarus Group asserts");
    }
  }

  @Nested
  class Takedowns {
    @Test
    void accuseTheBotnetsOperators() {
      assertThat(parties("Europol takes down Emotet botnet in global operation"))
          .containsExactly("EU>Emotet asserts");
    }
  }

  @Nested
  class Joiners {
    @Test
    void makeTheClaimToo() {
      assertThat(parties("Canada and Australia joined Britain in blaming Russia for the hack."))
          .containsExactly("AU>RU asserts", "CA>RU asserts", "GB>RU asserts");
    }

    @Test
    void backTheFindingOfAnother() {
      assertThat(parties("Estonia blamed Russia for the hack. Latvia backed the Estonian finding."))
          .contains("EE>RU asserts", "LV>RU asserts");
    }

    @Test
    void areFoundInALaterSentence() {
      assertThat(
              parties(
                  "Australia blamed China for the hack. Its statement was released in coordination"
                      + " with Japan and New Zealand."))
          .contains("AU>CN asserts", "JP>CN asserts", "NZ>CN asserts");
    }
  }

  @Nested
  class Nobody {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "The attack is widely believed to have been carried out by North Korean hackers.",
          "Hackers stole data from the ministry, and experts believe Russia was behind the attack.",
          "The police said unknown hackers encrypted the servers of the city.",
          "Russia accused Ukraine of shelling a nuclear power plant.",
          "Officials said the malware infected computers in Russia, China and Iran.",
          "China said the hacking charges against Li Wei should be withdrawn by America.",
          "Israel has neither confirmed nor denied involvement in the Stuxnet malware.",
          "Many users on Twitter posted that APT28 was behind the hack.",
          "The hack has been widely linked to Russia, the firm's report on malware noted.",
          "A new report says Russian hackers breached the network.",
          "The regulator fined Google for breaching privacy rules and exposing the data of users.",
          "The FBI warned of the growing threat of ransomware and urged firms to patch computers.",
          "Dragos said there was no evidence that APT28 had deployed the malware.",
        })
    void isAccused(String text) {
      assertThat(claims(text)).isEmpty();
    }
  }

  @Test
  void showRuleSpanAndSentence() {
    String text = "Malware spread. Germany accused Russia of the cyber attack.";
    assertThat(claims(text))
        .singleElement()
        .satisfies(
            claim -> {
              assertThat(claim.rule()).isEqualTo("accusation");
              assertThat(claim.span().of(text)).contains("accused Russia");
              assertThat(claim.sentence().of(text)).startsWith("Germany");
              assertThat(claim.attributorPrinted()).isEqualTo("Germany");
            });
  }

  /** Ten times the text in far less than a hundred times the time: nothing is quadratic. */
  @Test
  @Timeout(120)
  void needNoSentenceEnd() {
    String word = "hackers from Russia exploited servers and ";
    assertThat(claims(word.repeat(2_000_000 / word.length()))).isEmpty();
  }
}
