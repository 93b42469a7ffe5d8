package org.ascribe.extract.fact;

import static org.ascribe.extract.fact.FactsReading.claim;
import static org.ascribe.extract.fact.FactsReading.names;
import static org.assertj.core.api.Assertions.assertThat;

import org.ascribe.model.MentionKind;
import org.junit.jupiter.api.Test;

class ActivitiesAndVictimsTest {

  @Test
  void namesWhatWasDone() {
    assertThat(
            names(
                MentionKind.ACTIVITY,
                "Hackers sent phishing mails, stole customer data and then launched a DDoS attack"
                    + " on the network."))
        .containsExactly("data_theft", "ddos", "phishing");
  }

  @Test
  void namesAccessOnlyWhereNoPurposeIsTold() {
    assertThat(
            names(
                MentionKind.ACTIVITY,
                "Hackers gained access to the computer network. The intrusion began with phishing."))
        .containsExactly("access", "phishing");
    assertThat(
            names(
                MentionKind.ACTIVITY,
                "Hackers gained access to the computer network in an espionage campaign."))
        .containsExactly("espionage");
  }

  @Test
  void saysNothingOfTextsThatAreNotAboutAttacks() {
    assertThat(names(MentionKind.ACTIVITY, "The spies of the novel meet; espionage is its theme."))
        .isEmpty();
  }

  @Test
  void takesStatesBehindAnAttackWordForVictims() {
    assertThat(
            names(
                MentionKind.VICTIM_COUNTRY,
                "Malware was found. The hackers targeted ministries in Norway, Chile and Ghana."))
        .containsExactly("NO", "CL", "GH");
  }

  @Test
  void readsStatesInBracketsBehindRegionsAsOneEnumeration() {
    assertThat(
            names(
                MentionKind.VICTIM_COUNTRY,
                "The hackers attacked networks in Asia (Nepal), South America (Peru, Chile) and"
                    + " Africa (Ghana)."))
        .containsExactly("NP", "PE", "CL", "GH");
  }

  @Test
  void takesTheAttackersPeopleForNoVictim() {
    assertThat(
            names(
                MentionKind.VICTIM_COUNTRY,
                "Russian hackers and an Iran-linked crew attacked Norwegian hospitals with malware."))
        .containsExactly("NO");
  }

  @Test
  void takesTheAccusedForNoVictim() {
    String text = "Norway accused China of cyberattacks. Malware hit China and Norway.";
    assertThat(names(MentionKind.VICTIM_COUNTRY, text, claim(text, "Norway accused", "NO", "CN")))
        .containsExactly("NO");
  }

  @Test
  void takesPartsOfAStateForTheState() {
    assertThat(names(MentionKind.VICTIM_COUNTRY, "A hospital in Ohio was hit by ransomware."))
        .containsExactly("US");
  }

  @Test
  void namesSectorsOfVictimsAndNotOfSpeakers() {
    assertThat(
            names(
                MentionKind.VICTIM_SECTOR,
                "The ransomware attack hit hospitals and power plants. A university professor said"
                    + " so."))
        .containsExactlyInAnyOrder("health", "energy");
  }

  @Test
  void readsAnEnumerationOfVictimsBeyondTheAccused() {
    String text = "Chile says Peru did it. The hackers attacked firms in Peru, Ghana and Norway.";
    assertThat(
            FactsReading.names(
                MentionKind.VICTIM_COUNTRY,
                text,
                FactsReading.claim(text, "Chile says", "CL", "PE")))
        .containsExactly("GH", "NO");
  }

  @Test
  void countsNoActivityThatTheTextDenies() {
    assertThat(
            names(
                MentionKind.ACTIVITY,
                "The cyberattack hit the museum with a wave of traffic, a denial of service. The"
                    + " museum denied that any personal data was stolen by the hackers."))
        .containsExactly("ddos");
  }

  @Test
  void takesWhatBelongsToTheAccusedForNoVictim() {
    String text =
        "Norway says Russia hacked it. The malware hit Norwegian banks and Russian courts.";
    assertThat(names(MentionKind.VICTIM_SECTOR, text, claim(text, "Norway says", "NO", "RU")))
        .containsExactly("finance");
  }

  @Test
  void takesPeopleWhomTheirOwnStateSpiesOnForVictims() {
    String text = "A report says Togo did it. Its spyware was used to hack Togolese journalists.";
    assertThat(names(MentionKind.VICTIM_COUNTRY, text, claim(text, "A report says", "US", "TG")))
        .containsExactly("TG");
  }
}
