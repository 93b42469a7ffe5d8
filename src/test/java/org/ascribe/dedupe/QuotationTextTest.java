package org.ascribe.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotationTextTest {
  private static final String WHOLE =
      "Our networks were searched, again and again, by people in Ruritania’s pay.";

  @Test
  void punctuationCaseAndAccentsDoNotMatter() {
    assertThat(QuotationText.fold("  “Ruritania's  café—raided”, he said… "))
        .isEqualTo("ruritanias cafe raided he said");
    assertThat(QuotationText.key("OUR networks; were searched"))
        .isEqualTo(QuotationText.key("our networks were searched"))
        .isNotEqualTo(QuotationText.key("our network was searched"));
  }

  @Test
  void marksOfTruncationAreNotWords() {
    assertThat(QuotationText.fold("[...] searched again and again …"))
        .isEqualTo("searched again and again");
  }

  @Test
  void theShorterPrintOfAQuotationIsTheSame() {
    assertThat(QuotationText.same(WHOLE, "... searched again and again by people ...")).isTrue();
    assertThat(QuotationText.same(WHOLE, "again and again")).as("too few words").isFalse();
    assertThat(QuotationText.same(WHOLE, "networks were searched by people in")).isFalse();
    assertThat(QuotationText.same("No comment.", "no comment")).isTrue();
  }

  @Test
  void shinglesAreSortedDistinctAndSharedWithAPieceOfTheQuotation() {
    long[] whole = QuotationText.shingles(WHOLE);

    assertThat(whole).hasSize(8).isSorted().doesNotHaveDuplicates();
    assertThat(whole).contains(QuotationText.shingles("searched, again and again, by people in"));
    assertThat(QuotationText.shingles("one two one two one two one two")).hasSize(2);
  }

  @Test
  void theFirstShingleIsTheSameWhereTheEndIsCut() {
    assertThat(QuotationText.firstShingle("Our networks were searched again [...]"))
        .isEqualTo(QuotationText.firstShingle(WHOLE));
    assertThat(QuotationText.firstShingle("…")).isEmpty();
    assertThat(QuotationText.shingles("…")).isEmpty();
  }
}
