package org.ascribe.warehouse;

import static org.ascribe.warehouse.TestWarehouse.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.ascribe.dedupe.QuotationText;
import org.ascribe.model.LoadRecord;
import org.ascribe.model.LoadRow;
import org.ascribe.model.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotationsIT {
  private static final String WHOLE =
      "We will hold those behind this campaign to account, today and in the years to come.";
  private static final String START = "We will hold those behind this campaign to account…";
  private static final String REPRINT =
      "we will hold those behind this campaign to account - today, and in the years to come";
  private static final String OVERLAPPING =
      "hold those behind this campaign to account, however long it takes us, wherever they are, my"
          + " friends";
  private static final String COMMON = "those behind this campaign to account";
  private static final String OTHER = "We know nothing of any such campaign.";

  @TempDir static Path home;
  private static TestWarehouse warehouse;

  @BeforeAll
  static void start() {
    warehouse = TestWarehouse.in(home);
  }

  @AfterAll
  static void stop() {
    warehouse.close();
  }

  @BeforeEach
  void clear() {
    warehouse.clear();
  }

  @Test
  void aQuotationOfSeveralDocumentsIsOneRowWithAMentionEach() {
    load(
        1,
        List.of(
            document("a", 20, WHOLE),
            document("b", 19, REPRINT),
            document("c", 18, START),
            document("d", 17, OTHER)));

    assertThat(quotations()).containsExactly(OTHER + " <- d", REPRINT + " <- a b c");
    assertThat(
            warehouse.list(
                "select concat_ws('|', quote, speaker, documents, first_published)"
                    + " from report.quotation where documents > 1"))
        .containsExactly(REPRINT + "|Speaker of a|3|2021-07-18");
  }

  @Test
  void aLongerQuotationThatComesLaterTakesTheMentionsOver() {
    load(1, List.of(document("c", 18, START)));
    load(2, List.of(document("a", 20, WHOLE)));

    assertThat(quotations()).containsExactly(WHOLE + " <- a c");
    assertThat(warehouse.list("select run_id::text from warehouse.fact_quotation"))
        .containsExactly("2");
  }

  @Test
  void loadingAgainKeepsWhatWasJoined() {
    load(1, List.of(document("c", 18, START), document("a", 20, WHOLE)));
    load(2, List.of(document("c", 18, START)));

    assertThat(quotations()).containsExactly(WHOLE + " <- a c");
  }

  @Test
  void theOrderOfLoadingMakesNoDifference() {
    List<Outcome<LoadRecord>> documents =
        new ArrayList<>(
            List.of(
                document("a", 20, WHOLE),
                document("b", 19, REPRINT),
                document("c", 18, START),
                document("d", 17, OTHER),
                document("e", 16, OVERLAPPING),
                document("f", 15, COMMON)));
    load(1, documents);
    List<String> together = quotations();
    Random random = new Random(7);
    for (int round = 0; round < 8; round++) {
      warehouse.clear();
      Collections.shuffle(documents, random);
      int run = 0;
      for (Outcome<LoadRecord> document : documents) {
        load(++run, List.of(document));
      }
      assertThat(quotations()).as("order %d", round).isEqualTo(together);
    }
    assertThat(together).hasSize(3);
  }

  @Test
  void aQuotationThatADocumentNoLongerCarriesIsGone() {
    load(1, List.of(document("a", 20, WHOLE), document("c", 18, START)));
    load(2, List.of(document("a", 20, OTHER)));

    assertThat(quotations()).containsExactly(OTHER + " <- a", START + " <- c");
  }

  private static List<String> quotations() {
    return warehouse.list(
        "select q.quote || ' <- ' || string_agg(m.document_key, ' ' order by m.document_key)"
            + " from warehouse.fact_quotation q"
            + " left join warehouse.fact_quotation_mention m on m.quotation_key = q.row_key"
            + " group by q.row_key, q.quote order by q.quote collate \"C\"");
  }

  private static void load(long number, List<Outcome<LoadRecord>> documents) {
    warehouse.load(new RunKey(number, number, "news", "spec"), "news", documents);
  }

  private static Outcome<LoadRecord> document(String key, int day, String quote) {
    Map<String, @Nullable Object> document =
        Map.of("text", "…" + quote + "…", "published", LocalDate.of(2021, 7, day));
    Map<String, @Nullable Object> mention = new HashMap<>();
    mention.put("document_key", key);
    mention.put("words_key", QuotationText.key(quote));
    mention.put("words", QuotationText.fold(quote));
    OptionalLong first = QuotationText.firstShingle(quote);
    mention.put("first_shingle", first.isPresent() ? first.getAsLong() : null);
    mention.put("shingles", Arrays.stream(QuotationText.shingles(quote)).boxed().toList());
    mention.put("quote", quote);
    mention.put("quote_start", 1);
    mention.put("quote_end", 1 + quote.length());
    mention.put("speaker", "Speaker of a");
    mention.put("speaker_kind", "person");
    return accepted(
        "news/" + key + ".txt",
        1,
        new LoadRow("dim_document", key, document),
        new LoadRow("fact_quotation_mention", key + "/1", mention));
  }
}
