package org.ascribe.extract.fact;

import static org.ascribe.extract.fact.FactsReading.names;
import static org.ascribe.extract.fact.FactsReading.printed;
import static org.assertj.core.api.Assertions.assertThat;

import org.ascribe.model.MentionKind;
import org.junit.jupiter.api.Test;

/** Groups, malware, vulnerabilities and products. */
class NamedThingsTest {

  @Test
  void namesAGroupOnceUnderItsCanonicalName() {
    assertThat(names(MentionKind.GROUP, "Fancy Bear, or APT28, sent the mails. APT 28 denied it."))
        .containsExactly("APT28");
  }

  @Test
  void takesAWordForAGroupOnlyBesideACue() {
    assertThat(names(MentionKind.GROUP, "Children Play with a toy Snake in the garden.")).isEmpty();
    assertThat(names(MentionKind.GROUP, "The Play ransomware gang struck a bank."))
        .containsExactly("Play");
  }

  @Test
  void readsNumberedGroupsThatNoListHolds() {
    assertThat(names(MentionKind.GROUP, "Analysts call the intruders UNC9871 and APT 97."))
        .containsExactly("UNC9871", "APT97");
  }

  @Test
  void tellsTheGangFromItsRansomwareByTheWordsBeside() {
    String gang = "The REvil gang asked for money.";
    String program = "Files were locked with REvil ransomware.";
    assertThat(names(MentionKind.GROUP, gang)).containsExactly("REvil");
    assertThat(names(MentionKind.MALWARE, gang)).isEmpty();
    assertThat(names(MentionKind.MALWARE, program)).containsExactly("REvil");
    assertThat(names(MentionKind.GROUP, program)).isEmpty();
  }

  @Test
  void readsUnlistedMalwareFromTheWordForItsKind() {
    assertThat(
            names(
                MentionKind.MALWARE,
                "They planted the QuartzOwl backdoor. A wiper dubbed SandRake followed."
                    + " Later came MudLark, a previously unknown trojan."))
        .containsExactly("QuartzOwl", "SandRake", "MudLark");
  }

  @Test
  void takesNoPeopleOrPlatformForMalware() {
    assertThat(
            names(
                MentionKind.MALWARE,
                "New Android malware and Russian malware spread. The Windows trojan is old."))
        .isEmpty();
  }

  @Test
  void completesVulnerabilitiesThatAreListedWithoutThePrefix() {
    assertThat(
            names(
                MentionKind.CVE,
                "They used cve-2031-10001, 2030-20002 and 2029-3003, but not 2028-40 apples."))
        .containsExactly("CVE-2031-10001", "CVE-2030-20002", "CVE-2029-3003");
  }

  @Test
  void namesProductsOnlyWhereTheyWereTheWayIn() {
    assertThat(printed(MentionKind.PRODUCT, "Staff wrote the letter in Microsoft Word.")).isEmpty();
    assertThat(
            printed(
                MentionKind.PRODUCT, "They exploited a flaw in Microsoft Exchange Server 2019."))
        .containsExactly("Microsoft Exchange Server");
  }

  @Test
  void readsUnlistedProductsBesideTheWeakness() {
    assertThat(
            printed(MentionKind.PRODUCT, "Thieves used a vulnerability in the Orbis Gate Portal."))
        .containsExactly("Orbis Gate Portal");
  }

  @Test
  void keepsTheLongerOfTwoNamesOfOneProduct() {
    assertThat(
            printed(
                MentionKind.PRODUCT,
                "The hack of SolarWinds was wide. A backdoored SolarWinds Orion was exploited."))
        .containsExactly("SolarWinds Orion");
  }

  @Test
  void readsNoNamesOutOfWebAddresses() {
    assertThat(
            names(MentionKind.GROUP, "See https://example.org/apt28-turla-lazarus-group for more."))
        .isEmpty();
  }

  @Test
  void readsGroupsFromTheSchemesOfVendorsAndFromTheVerbThatNamesThem() {
    assertThat(names(MentionKind.GROUP, "The hackers are tracked as Magenta Typhoon."))
        .containsExactly("Magenta Typhoon");
    assertThat(names(MentionKind.GROUP, "A gang calling itself the Iron Wolves claimed the hack."))
        .containsExactly("Iron Wolves");
    assertThat(names(MentionKind.GROUP, "The hackers used a tool they had called Moonhook."))
        .isEmpty();
  }

  @Test
  void readsUnlistedMalwareInBracketsAndInASentenceOfItsOwn() {
    assertThat(printed(MentionKind.MALWARE, "The malware (Dunefox) steals passwords."))
        .containsExactly("Dunefox");
    assertThat(printed(MentionKind.MALWARE, "BadMuse is a modular backdoor."))
        .containsExactly("BadMuse");
    assertThat(printed(MentionKind.MALWARE, "The worm, which Acme calls Tidepool, spreads."))
        .containsExactly("Tidepool");
    assertThat(printed(MentionKind.MALWARE, "It was a remote access trojan (RAT).")).isEmpty();
  }

  @Test
  void readsTheProductBehindTheNumberOfAVulnerability() {
    assertThat(
            printed(
                MentionKind.PRODUCT,
                "They used CVE-2031-10001 (also called \"Drip\") in the Acme Harbour Portal server"
                    + " and CVE-2031-10002 in Fortinet Harbour VPN boxes."))
        .containsExactly("Acme Harbour Portal", "Fortinet Harbour VPN");
  }

  @Test
  void takesASystemForAProductOnlyBesideItsWeakness() {
    assertThat(printed(MentionKind.PRODUCT, "They encrypted compromised Windows computers."))
        .isEmpty();
    assertThat(printed(MentionKind.PRODUCT, "They used an unpatched hole in Windows."))
        .containsExactly("Windows");
  }

  @Test
  void takesAFirmThatWasHitForNoProduct() {
    assertThat(printed(MentionKind.PRODUCT, "The attack on the firm SolarWinds made news."))
        .isEmpty();
    assertThat(
            printed(MentionKind.PRODUCT, "A malicious page posed as WhatsApp and targeted them."))
        .isEmpty();
  }

  @Test
  void readsTheGoodsOfAFirmAsOneName() {
    assertThat(
            printed(
                MentionKind.PRODUCT,
                "Attackers compromised Kaseya's remote monitoring and management tool."))
        .containsExactly("Kaseya's remote monitoring and management tool");
    assertThat(
            printed(MentionKind.PRODUCT, "Apple cited the repeated abuse of this tool on Monday."))
        .isEmpty();
  }

  @Test
  void readsTheNamesUnderWhichScannersReportMalware() {
    assertThat(
            names(
                MentionKind.MALWARE,
                "Scanners report the hacking tools as Trojan.Quartzel, W32.Stuxnet.B and"
                    + " Win32/Dunefox. Read more on Linux.com."))
        .containsExactly("Trojan.Quartzel", "W32.Stuxnet.B", "Win32/Dunefox");
  }

  @Test
  void readsEnumerationsOfMalwareAndMeansTheProgramsOfGangs() {
    String text =
        "The hackers used ransomware strains over the years, such as Maze, Quartzel and REvil.";
    assertThat(names(MentionKind.MALWARE, text))
        .containsExactlyInAnyOrder("Maze", "REvil", "Quartzel");
    assertThat(names(MentionKind.GROUP, text)).isEmpty();
    assertThat(
            names(MentionKind.MALWARE, "Hackers sent malware to firms in states like Ohio, Texas."))
        .isEmpty();
  }

  @Test
  void readsTheOtherNameOfMalware() {
    assertThat(names(MentionKind.MALWARE, "The hackers used PlugX, aka Quartzel, on the computer."))
        .containsExactly("PlugX", "Quartzel");
  }

  @Test
  void readsNamesThatEndInTheirKindAndNamesInMarks() {
    assertThat(
            names(
                MentionKind.MALWARE,
                "The malware campaign dropped DuneLoader by PowerShell. It brought the “Scout”"
                    + " malware."))
        .contains("DuneLoader")
        .doesNotContain("PowerShell");
    assertThat(names(MentionKind.MALWARE, "They put the “Quartzel” malware on it."))
        .containsExactly("Quartzel");
  }

  @Test
  void meansTheProgramWhereTheKindStandsRightBehindTheName() {
    assertThat(names(MentionKind.MALWARE, "A gang deployed DarkSide ransomware on Friday."))
        .containsExactly("DarkSide");
    assertThat(names(MentionKind.MALWARE, "The DarkSide ransomware gang was busy.")).isEmpty();
  }
}
