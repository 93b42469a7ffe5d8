package org.ascribe.extract.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.ascribe.extract.text.Sentence;
import org.ascribe.extract.text.Sentences;
import org.ascribe.lexicon.Lexicon;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Document;
import org.ascribe.model.PartialDate;
import org.ascribe.model.Quotation;
import org.ascribe.model.SourceLocation;
import org.ascribe.model.Span;
import org.junit.jupiter.api.Test;

class SaidOnTest {
  private static final Lexicon LEXICON = Lexicon.load();

  private static SaidOn reading(String text, String publisher) {
    Document document =
        new Document(
            SourceLocation.ofFile("story.txt"),
            null,
            null,
            LocalDate.of(2021, 5, 17),
            publisher,
            "en",
            "UTF-8",
            text,
            text,
            List.of());
    List<Sentence> sentences = Sentences.of(document, LEXICON);
    return new Facts().saidOn(document, sentences);
  }

  private static PartialDate claimed(String text, String publisher) {
    Span sentence = new Span(0, text.length());
    AttributionClaim claim = FactsReading.claim(text, "Norway", "NO", "RU");
    AttributionClaim whole =
        new AttributionClaim(
            claim.attributor(),
            "Norway",
            claim.accused(),
            "Russia",
            true,
            claim.stance(),
            null,
            claim.span(),
            sentence,
            "test");
    return reading(text, publisher).claims(List.of(whole)).get(0).saidOn();
  }

  private static List<String> quoted(String text, String... quotes) {
    List<Quotation> quotations =
        List.of(quotes).stream()
            .map(
                quote -> {
                  int at = text.indexOf(quote);
                  Span span = new Span(at, at + quote.length());
                  return new Quotation("Jane Doe", true, null, null, null, quote, span, "test");
                })
            .toList();
    return reading(text, null).quotations(quotations).stream()
        .map(quotation -> String.valueOf(quotation.saidOn()))
        .toList();
  }

  @Test
  void datesAClaimByTheExpressionBesideItAndNotByTheAttack() {
    assertThat(claimed("Norway on Friday blamed Russia for the hack in August 2020.", null))
        .hasToString("2021-05-14");
  }

  @Test
  void datesTheClaimOfAPublisherByTheDayOfPublication() {
    assertThat(claimed("Norway blames Russia for the hack.", "Government of NO"))
        .hasToString("2021-05-17");
  }

  @Test
  void leavesTheDateOpenWhereTheTextDoesNotTell() {
    assertThat(claimed("Norway blames Russia for the hack.", "Harbour Post")).isNull();
  }

  @Test
  void datesQuotationsOfOneOccasionAlike() {
    String text =
        "“We know who did it on Friday,” Jane Doe said last month. “And we will say so,” she added.";
    assertThat(quoted(text, "We know who did it on Friday,", "And we will say so,"))
        .containsExactly("2021-04", "2021-04");
  }
}
