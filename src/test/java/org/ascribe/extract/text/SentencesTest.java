package org.ascribe.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ascribe.extract.Prose;
import org.ascribe.lexicon.Lexicon;
import org.ascribe.lexicon.Token;
import org.ascribe.model.Document;
import org.ascribe.model.Span;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private static final Lexicon LEXICON = Lexicon.load();

  private static List<Sentence> sentences(String text, Document.Boilerplate... boilerplate) {
    Document document = Prose.of(null, text, boilerplate);
    return Sentences.of(document, LEXICON);
  }

  private static List<String> texts(String text) {
    return sentences(text).stream().map(Sentence::text).toList();
  }

  @Test
  void endAtFullStopsButNotAtAbbreviationsAndInitials() {
    assertThat(texts("Mr. Smith met John B. Doe in the U.S. capital. They talked. It rained."))
        .containsExactly(
            "Mr. Smith met John B. Doe in the U.S. capital.", "They talked.", "It rained.");
  }

  @Test
  void endAtAnAbbreviationWhereTheNextWordOpensASentence() {
    assertThat(texts("It happened in the U.S. The police came.")).hasSize(2);
  }

  @Test
  void keepTheMarksThatCloseWithThem() {
    assertThat(texts("\"We did it.\" He left.")).containsExactly("\"We did it.\"", "He left.");
  }

  @Test
  void goOnOverALineThatWrapsInTheMiddle() {
    assertThat(texts("The ministry said that the hackers of the group\nbroke into its network."))
        .hasSize(1);
  }

  @Test
  void goOnOverALineOfMoreThanAHundredCharactersThatWraps() {
    assertThat(
            texts(
                "The Ruritanian foreign ministry said on Monday that the officers who had led the"
                    + " group were known to Europol\nSecretary Flavia Bersonin, and that the"
                    + " Freedonian government had been given the names of all of them by\nAmbassador"
                    + " Rupert Sapt before the Easter holidays."))
        .hasSize(1);
  }

  @Test
  void endAtAHeadingAndAtABulletWithoutFullStop() {
    assertThat(texts("What is known\n\n* one thing\n* another thing")).hasSize(3);
  }

  @Test
  void countParagraphs() {
    assertThat(sentences("One. Two.\n\nThree."))
        .extracting(Sentence::paragraph)
        .satisfies(
            paragraphs -> {
              assertThat(paragraphs.get(0)).isEqualTo(paragraphs.get(1));
              assertThat(paragraphs.get(2)).isGreaterThan(paragraphs.get(1));
            });
  }

  @Test
  void leaveBoilerplateOut() {
    assertThat(
            sentences("Read more here. The story.", new Document.Boilerplate(new Span(0, 15), "x")))
        .extracting(Sentence::text)
        .containsExactly("The story.");
  }

  @Test
  void leaveLinkTargetsAndEmphasisOutOfTheTokens() {
    assertThat(sentences("The **group** [said so](https://example.org/a-b) today.").get(0).tokens())
        .extracting(Token::fold)
        .containsExactly("the", "group", "said", "so", "today", ".");
  }

  @Test
  void areCutWhereAStretchNeverEnds() {
    assertThat(sentences("word ".repeat(5_000))).hasSizeGreaterThan(5);
  }
}
