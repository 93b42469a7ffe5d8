package org.ascribe.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectionRulesTest {
  private static final String TITLE = "Harbour office blames Group Nine for the outage\n\n";
  private static final String PARAGRAPH =
      "The harbour office said on Wednesday that Group Nine had taken its cranes out of service for"
          + " two days, and that the group had asked for money which nobody had been willing to"
          + " pay, since the cranes were back by the evening of the second day in any case.\n\n";
  private static final String STORY = TITLE + PARAGRAPH.repeat(3);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Related News",
        "## More on ports",
        "**Recommended stories**",
        "You may also like",
        "Previous and related coverage",
        "Most read"
      })
  void cutsTeasersBelowAHeading(String heading) {
    String text =
        STORY
            + heading
            + "\n\nFleet gets radios\n\nThe fleet has ordered forty radios from a shop...\n\n"
            + "Mayor opens bridge\n\nThe bridge is short but very wide, the mayor says.\n";

    assertThat(Story.of(text)).isEqualTo(STORY.strip().replace("\n\n", "\n"));
  }

  @Test
  void goesOnWithTheStoryBehindTeasersInItsMiddle() {
    String text =
        TITLE
            + PARAGRAPH
            + "Related stories\n\n* [Fleet gets radios](/1)\n* Mayor opens bridge\n\n"
            + PARAGRAPH.repeat(2);

    assertThat(Story.of(text)).isEqualTo(STORY.strip().replace("\n\n", "\n"));
  }

  @Test
  void cutsCommentsAndEverythingBehindThem() {
    String text = STORY + "Leave a Reply\n\nYour name\n\n" + "I never trusted cranes. ".repeat(30);

    assertThat(Story.of(text)).isEqualTo(STORY.strip().replace("\n\n", "\n"));
    assertThat(Story.ruleOf(text, "I never trusted")).isEqualTo("comments");
  }

  @Test
  void doesNotTakeALinkAboveTheStoryForItsComments() {
    String text = TITLE + "Leave a comment\n\n" + PARAGRAPH.repeat(3);

    assertThat(Story.of(text)).isEqualTo(STORY.strip().replace("\n\n", "\n"));
  }

  @Test
  void cutsTheAuthorsBiography() {
    String text = STORY + "Jane Q. Roe\nJane Q. Roe is a student of knots who likes long walks.\n";

    assertThat(Story.ruleOf(text, "Jane Q. Roe is")).isEqualTo("author-bio");
    assertThat(Story.ruleOf(text + "\nLeave a Reply\n", "Jane Q. Roe is")).isEqualTo("author-bio");
  }

  @Test
  void cutsAReportersBiographyWithoutANameAboveIt() {
    String text = STORY + "Jane Roe is a freelance journalist who covers ports.\n";

    assertThat(Story.ruleOf(text, "Jane Roe is")).isEqualTo("author-bio");
  }

  @Test
  void keepsTheDescriptionOfAWantedPerson() {
    String text =
        STORY + "Ivan Petrov\nIvan Petrov is a national of Ruritania charged with the attack.\n";

    assertThat(Story.ruleOf(text, "Ivan Petrov is")).isEqualTo("story");
  }

  @Test
  void cutsWhatACompanySaysOfItselfAtTheEnd() {
    String text = STORY + "About Quay Security\nQuay Security keeps ports safe on five seas.\n";

    assertThat(Story.ruleOf(text, "keeps ports safe")).isEqualTo("about-company");
  }

  @Test
  void cutsWhatStandsBehindTheEndMarkOfARelease() {
    String text = STORY + PARAGRAPH + "###\n\nThe office has 40 staff.\n";

    assertThat(Story.ruleOf(text, "40 staff")).isEqualTo("end-mark");
  }

  @Test
  void keepsHeadingsOfTheStoryItself() {
    String text =
        TITLE + PARAGRAPH + "About 40 cranes\n\n" + PARAGRAPH + "More attacks\n\n" + PARAGRAPH;

    assertThat(Story.of(text)).contains("About 40 cranes").contains("More attacks");
  }
}
