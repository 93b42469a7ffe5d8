package org.ascribe.extract.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ascribe.extract.Prose;
import org.ascribe.extract.text.Sentences;
import org.ascribe.lexicon.Lexicon;
import org.ascribe.model.Document;
import org.ascribe.model.Quotation;
import org.ascribe.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationsTest {
  private static final Lexicon LEXICON = Lexicon.load();
  private static final Quotations QUOTATIONS = new Quotations();

  private static List<Quotation> find(String story, Document.Boilerplate... cuts) {
    String text = "A headline\n\n" + story;
    Document document = Prose.of("A headline", text, cuts);
    return QUOTATIONS.find(document, Sentences.of(document, LEXICON), LEXICON);
  }

  private static List<String> speakers(String story) {
    return find(story).stream().map(Quotation::speaker).toList();
  }

  private static List<String> quotes(String story) {
    return find(story).stream().map(Quotation::quote).toList();
  }

  @Test
  void spansHoldTheWordsInsideTheMarks() {
    String story = "“We will name those who did this,” said Jane Doe, a minister.";

    assertThat(find(story))
        .singleElement()
        .satisfies(
            quotation -> {
              assertThat(quotation.quote()).isEqualTo("We will name those who did this,");
              assertThat(quotation.span().of("A headline\n\n" + story))
                  .isEqualTo(quotation.quote());
              assertThat(quotation.speakerIsPerson()).isTrue();
              assertThat(quotation.rule()).isEqualTo("said-speaker");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "“The doors were left wide open,” said Jane Doe.|Jane Doe",
        "“The doors were left wide open,” Jane Doe said on Monday.|Jane Doe",
        "Jane Doe said: “The doors were left wide open.”|Jane Doe",
        "Jane Doe, a director at Acme, told reporters that “the doors were open for weeks”.|Jane Doe",
        "According to Jane Doe, “the doors were left wide open”.|Jane Doe",
        "“The doors were left wide open,” according to a Microsoft spokesman.|Microsoft",
        "“The doors were left wide open,” reads Europol's report.|Europol",
        "“The doors were left wide open,” a spokeswoman for Microsoft said.|Microsoft",
        "Researchers at Kaspersky said the gang “had access to the mail server”.|Kaspersky",
        "Europol called the raid “a heavy blow to the whole trade”.|Europol",
        "The minister Jane Doe was quoted by radio as saying that “the doors were left wide"
            + " open”.|Jane Doe",
        "Speaking in Riga, Jane Doe described it as “a break-in by people we know”.|Jane Doe",
        "It was far too late, said Jane Doe: “The doors were open for weeks.”|Jane Doe",
      })
  void theVerbOfSayingNamesTheSpeaker(String story, String speaker) {
    assertThat(speakers(story)).containsExactly(speaker);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"The doors were left wide open,\" said Jane Doe.",
        "”The doors were left wide open,” said Jane Doe.",
        "‘The doors weren’t shut by the guards’ chief,’ said Jane Doe.",
        "'The doors weren't shut at all that night,' said Jane Doe.",
        "The doors were left wide open,” said Jane Doe.",
        "«The doors were left wide open», said Jane Doe.",
        "``The doors were left wide open,'' said Jane Doe.",
        "â€œThe doors were left wide open,â€ said Jane Doe.",
        "„The doors were left wide open,“ said Jane Doe.",
      })
  void marksMayBeOfAnyKindTurnedRoundGarbledOrLost(String story) {
    assertThat(find(story))
        .singleElement()
        .satisfies(
            quotation -> {
              assertThat(quotation.speaker()).isEqualTo("Jane Doe");
              assertThat(quotation.quote()).startsWith("The doors were");
              assertThat(quotation.quote()).doesNotContain("said");
            });
  }

  @Test
  void piecesSplitByTheSpeakerAreEntriesOfTheirOwn() {
    String story =
        "“We found the first traces in March,” said Jane Doe, “and nobody believed us then.” “That"
            + " has changed since last week,” she added.";

    assertThat(quotes(story)).hasSize(3);
    assertThat(speakers(story)).containsOnly("Jane Doe");
  }

  @Test
  void theSpeakerGoesOnThroughParagraphsUntilSomebodyElseSpeaks() {
    String story =
        """
        “We found the first traces in March,” said Jane Doe of Acme.

        “Nobody wanted to hear of it at first.

        “Now everybody says that they knew it.”

        John Roe said he was sorry. “We should have listened to her warnings,” he said.
        """;

    assertThat(speakers(story)).containsExactly("Jane Doe", "Jane Doe", "Jane Doe", "John Roe");
  }

  @Test
  void aQuotationRunsOverParagraphsWithoutMarksBetween() {
    String story =
        "“We found the first traces in March.\nNobody wanted to hear of it then,” said Jane Doe.";

    assertThat(quotes(story)).hasSize(1);
    assertThat(speakers(story)).containsExactly("Jane Doe");
  }

  @Test
  void shortNamesAndPronounsLeadToTheFullName() {
    String story =
        """
        Foreign Minister Marta Kovač spoke in Brussels. “Those behind this will pay for it,” she said.

        Ms. Kovač said the attack was “an attack on all of us”.
        """;

    assertThat(speakers(story)).containsExactly("Marta Kovač", "Marta Kovač");
  }

  @Test
  void aPronounPassesOverANameOfTheOtherSex() {
    String story =
        "Susan Miles leads the inquiry. Her deputy Peter Long said nothing new. “We will need"
            + " another month or two,” she said.";

    assertThat(speakers(story)).containsExactly("Susan Miles");
  }

  @Test
  void aJointStatementIsEnteredUnderItsFirstSpeaker() {
    String story =
        "In a joint statement, Foreign Minister Anna Berg, Interior Minister Paul Stein and Defence"
            + " Minister Eva Holm said the attack “had put lives at risk here”.";

    assertThat(speakers(story)).containsExactly("Anna Berg");
  }

  @Test
  void commonNounsTakeABodyUpAgain() {
    String story =
        """
        Microsoft said on Monday it had shut a hole. “Customers should install the update today,” the company said.

        The agency Europol published a report. “The gang had members in nine countries,” the report states.

        Researchers from Kaspersky traced the code. “It was written on one machine,” the researchers said.
        """;

    assertThat(speakers(story)).containsExactly("Microsoft", "Europol", "Kaspersky");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "“We close it tonight,” Harbour Director for Inland Ports Jane Doe said.|Jane Doe",
        "“We close it tonight,” Deputy Secretary of the Treasury Zora Kvet said.|Zora Kvet",
        "“We close it tonight, all of it,” Special Agent in Charge Jane Doe said.|Jane Doe",
        "“We close it tonight, all of it,” Jane Doe, who leads Microsoft's crime unit, said.|Jane Doe",
        "“We close it tonight, all of it,” Jane Doe, a fellow at Acme in Riga, Latvia, said.|Jane Doe",
        "“We close it tonight, all of it,” Jane Q. Doe of Europol said.|Jane Q. Doe",
      })
  void officesAndAsidesDoNotHideThePerson(String story, String speaker) {
    assertThat(speakers(story.replace("tonight,” ", "tonight for good,” ")))
        .containsExactly(speaker);
  }

  @Test
  void anAcronymGivenByTheTextStandsForTheFullName() {
    String story =
        "The Harbour Safety Board of Ruritania (HSB) closed two ports. “No ship was in danger at any"
            + " time,” the HSB said.";

    assertThat(speakers(story)).containsExactly("Harbour Safety Board of Ruritania");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“They were inside for nine months at least,” a senior official said.",
        "“They were inside for nine months at least,” said a person familiar with the matter.",
        "“They were inside for nine months at least,” security researchers wrote.",
        "“They were inside for nine months at least,” UK officials said.",
        "The screen showed “all of your files are gone now”.",
      })
  void unnamedSpeakersGiveNothing(String story) {
    assertThat(find(story)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jane Doe called it a “wake-up call” for all.",
        "Jane Doe presented the report “A Long Walk Through Many Networks” in Riga.",
        "Jane Doe said no 15\" screen and no 17\" screen was left.",
      })
  void scareQuotesTitlesAndInchesAreNoQuotations(String story) {
    assertThat(find(story)).isEmpty();
  }

  @Test
  void fiveWordsWithinASentenceAreEnough() {
    String story = "Jane Doe said it had “undermined stability and public trust” in Europe.";

    assertThat(quotes(story)).containsExactly("undermined stability and public trust");
  }

  @Test
  void roleAndAffiliationAreReadBeforeAndBehindTheName() {
    String story =
        """
        “We will find out who paid them,” said US Secretary of State John Roe.

        “It is the oldest trick in the book,” said Jane Doe, head of threat intelligence at Kaspersky.
        """;

    List<Quotation> found = find(story);

    assertThat(found)
        .extracting(Quotation::role)
        .containsExactly("US Secretary of State", "head of threat intelligence");
    assertThat(found)
        .extracting(Quotation::affiliation)
        .containsExactly("United States", "Kaspersky");
    assertThat(found.get(0).party()).isNotNull();
  }

  @Test
  void boilerplateIsLeftOut() {
    String story = "“This is from another story altogether,” said Jane Doe.";
    Span cut = new Span(12, 12 + story.length());

    assertThat(find(story, new Document.Boilerplate(cut, "teaser"))).isEmpty();
  }

  @Test
  void textWithoutFullStopsIsReadInTimeLinearInItsLength() {
    String story = "he said saying that “the company said ".repeat(40_000);

    assertThat(find(story)).isEmpty();
  }
}
