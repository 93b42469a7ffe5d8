package org.ascribe.extract.fact;

import static org.ascribe.extract.fact.FactsReading.claim;
import static org.ascribe.extract.fact.FactsReading.responses;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResponsesTest {

  @Test
  void givesAnActToTheStatesEnumeratedBeforeIt() {
    assertThat(
            responses(
                "Authorities from France, Italy and Poland dismantled the botnet behind the"
                    + " malware."))
        .containsExactly("takedown FR", "takedown IT", "takedown PL");
  }

  @Test
  void givesAPassiveToTheAgentBehindIt() {
    assertThat(responses("Two hackers were arrested on Monday by Spanish police."))
        .containsExactly("arrest ES");
  }

  @Test
  void givesAnActToTheAuthorityTheTextSpokeOfLast() {
    assertThat(
            responses(
                "The Justice Department spoke of computer fraud. A grand jury had met on the hack"
                    + " before."))
        .containsExactly("indictment US");
  }

  @Test
  void givesNoActToTheAccused() {
    String text = "The United States says China hacked it. China faces sanctions over the hack.";
    assertThat(responses(text, claim(text, "The United States says", "US", "CN")))
        .doesNotContain("sanction CN");
  }

  @Test
  void ignoresActsThatAnswerNoAttackOnComputers() {
    assertThat(responses("The Treasury announced new sanctions against two banks over the war."))
        .isEmpty();
  }

  @Test
  void datesAnActOncePerDateOfAnEnumeration() {
    assertThat(
            responses(
                "The FBI pointed to charging documents unsealed in October 2018 and July and"
                    + " September 2020 on the hack."))
        .containsExactly("charge US 2018-10", "charge US 2020-07", "charge US 2020-09");
  }

  @Test
  void keepsTheDayOfAnAct() {
    assertThat(responses("On 3 March 2024, German police arrested a hacker."))
        .containsExactly("arrest DE 2024-03-03");
  }

  @Test
  void takesAnAccusationByAStateForAStatement() {
    String text = "Norway says China was behind the cyberattack.";
    assertThat(responses(text, claim(text, "Norway says", "NO", "CN")))
        .containsExactly("statement NO");
  }

  @Test
  void takesAnAccusationByThreeStatesForAJointStatement() {
    String text = "Norway, Chile and Ghana blamed China for the cyberattack.";
    assertThat(
            responses(
                text,
                claim(text, text, "NO", "CN"),
                claim(text, text, "CL", "CN"),
                claim(text, text, "GH", "CN")))
        .containsExactly("joint_statement NO", "joint_statement CL", "joint_statement GH");
  }

  @Test
  void findsNoStatementInAnAdvisory() {
    String text =
        "The FBI issued a cybersecurity advisory. Chinese hackers are behind the malware.";
    assertThat(responses(text, claim(text, "Chinese hackers are", "US", "CN")))
        .containsExactly("advisory US");
  }

  @Test
  void givesAnActToTheCourtOrPoliceOfACity() {
    assertThat(responses("Prosecutors in Munich charged a man with hacking a bank."))
        .containsExactly("charge DE");
    assertThat(responses("The Milan police arrested two hackers.")).containsExactly("arrest IT");
  }

  @Test
  void givesAPleaToTheCourtAndNotToTheOneWhoPleads() {
    assertThat(responses("An Estonian national pleaded guilty to hacking in a court in Alaska."))
        .containsExactly("charge US");
  }

  @Test
  void givesNoActToThoseWhoseOfficersStandAccused() {
    assertThat(responses("Six GRU officers were charged over the hacks by Norway."))
        .containsExactly("charge NO");
  }

  @Test
  void takesTheNameOfAGangForATextAboutAttacks() {
    assertThat(responses("Police in Ukraine arrested two members of LockBit."))
        .containsExactly("arrest UA");
  }

  @Test
  void takesStatesThatAccuseTogetherForAJointStatement() {
    assertThat(
            responses(
                "In a joint statement, Estonia, Latvia and Lithuania condemned the cyber attack"
                    + " on Poland."))
        .containsExactly("joint_statement EE", "joint_statement LV", "joint_statement LT");
  }

  @Test
  void leavesOutWishesPlansAndWhatDidNotHappen() {
    assertThat(responses("The bill allows Australia to impose sanctions on foreign hackers."))
        .isEmpty();
    assertThat(responses("The hackers have not been arrested by Polish police.")).isEmpty();
    assertThat(
            responses(
                "Washington offers money for information leading to the arrest of the hackers."))
        .isEmpty();
  }

  @Test
  void asksForTheOneWhoActsBesideWordsOfManySenses() {
    assertThat(
            responses(
                "Ukrainian police saw the malware. The cyberattack has taken down two portals."))
        .isEmpty();
    assertThat(responses("The botnet was taken down by Ukrainian police."))
        .containsExactly("takedown UA");
  }

  @Test
  void hearsTheAlliesThatASentenceLists() {
    assertThat(
            responses(
                "The allies, including Norway, Chile and Ghana, blamed the cyberattack on others."))
        .isEmpty();
    String text =
        "Partners including Norway, Chile and Ghana condemned the cyberattack. China denies it.";
    assertThat(responses(text, claim(text, "Partners including", "NO", "CN")))
        .containsExactlyInAnyOrder(
            "joint_statement NO", "joint_statement CL", "joint_statement GH");
  }

  @Test
  void hearsWhatStatesSaidTogetherOfAnAttackNamedBefore() {
    String text =
        "Peru says China was behind the cyberattack. Norway, Chile and Ghana joined Peru in"
            + " condemning it.";
    assertThat(responses(text, claim(text, "Peru says", "PE", "CN")))
        .contains("joint_statement NO", "joint_statement CL", "joint_statement GH");
  }

  @Test
  void takesWhatManySayInAnAdvisoryForTheAdvisory() {
    String text =
        "Norway issued a cybersecurity advisory on the malware. Norway, Chile and Ghana tie it to"
            + " China.";
    assertThat(
            responses(
                text,
                claim(text, "Norway, Chile", "NO", "CN"),
                claim(text, "Norway, Chile", "CL", "CN"),
                claim(text, "Norway, Chile", "GH", "CN")))
        .containsExactlyInAnyOrder("advisory NO", "advisory CL", "advisory GH");
  }

  @Test
  void keepsAStatementOfAStateBesideItsCharges() {
    String text =
        "Norway says China was behind the cyberattack. A court in Norway charged two hackers.";
    assertThat(responses(text, claim(text, "Norway says", "NO", "CN")))
        .contains("statement NO", "charge NO");
  }
}
