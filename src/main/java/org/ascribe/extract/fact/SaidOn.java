package org.ascribe.extract.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ascribe.extract.text.Quoting;
import org.ascribe.extract.text.Sentence;
import org.ascribe.lexicon.Tokenizer;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Document;
import org.ascribe.model.PartialDate;
import org.ascribe.model.PartialDate.Precision;
import org.ascribe.model.Quotation;
import org.ascribe.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * When the words of one document were said: by the expression of time beside them in their
 * sentence, outside quotation marks. Who goes on speaking is on the same day; a publisher that
 * speaks for itself does so on the day of publication. Null where the text does not say.
 */
public final class SaidOn {
  /** Characters between two quotations of one speaker on one occasion. */
  private static final int OCCASION = 1500;

  /** Sentences behind a headline that say the same at more length. */
  private static final int LEAD = 4;

  private final Document document;
  private final List<Sentence> sentences;
  private final List<boolean[]> quoted;
  private final Times times;
  private final Map<Integer, List<Times.Found>> found = new HashMap<>();

  SaidOn(Document document, List<Sentence> sentences, Times times) {
    this.document = document;
    this.sentences = sentences;
    this.quoted = Quoting.of(sentences);
    this.times = times;
  }

  /** The same claims with the days they were made on. */
  public List<AttributionClaim> claims(List<AttributionClaim> claims) {
    return claims.stream().map(this::dated).toList();
  }

  private AttributionClaim dated(AttributionClaim claim) {
    PartialDate date = beside(claim.sentence(), claim.span());
    if (date == null) {
      date = behindHeadline(claim);
    }
    return claim.saidOn(date == null ? ofPublisher(claim.attributor().name()) : date);
  }

  /** A headline gives no day; the story's first sentence about the same party does. */
  private @Nullable PartialDate behindHeadline(AttributionClaim claim) {
    int headline = firstEndingBehind(claim.sentence().start());
    if (headline >= sentences.size() || !sentences.get(headline).headline()) {
      return null;
    }
    int last = Math.min(sentences.size(), headline + LEAD + 1);
    for (int i = headline + 1; i < last; i++) {
      int at = sentences.get(i).text().indexOf(claim.attributorPrinted());
      if (at >= 0) {
        int from = sentences.get(i).span().start() + at;
        return beside(
            sentences.get(i).span(), new Span(from, from + claim.attributorPrinted().length()));
      }
    }
    return null;
  }

  /** The same quotations with the days they were spoken on. */
  public List<Quotation> quotations(List<Quotation> quotations) {
    List<Quotation> dated = new ArrayList<>(quotations.size());
    Map<String, Quotation> last = new HashMap<>();
    for (Quotation quotation : quotations) {
      Span marks = new Span(quotation.span().start() - 1, quotation.span().end() + 1);
      PartialDate date = beside(marks, quotation.span());
      Quotation before = last.get(quotation.speaker());
      if (date == null
          && before != null
          && quotation.span().start() - before.span().end() < OCCASION) {
        date = before.saidOn();
      }
      Quotation said = quotation.saidOn(date == null ? ofPublisher(quotation.speaker()) : date);
      dated.add(said);
      last.put(said.speaker(), said);
    }
    return dated;
  }

  private @Nullable PartialDate ofPublisher(String name) {
    boolean itself =
        document.publisher() != null
            && Tokenizer.fold(document.publisher()).contains(Tokenizer.fold(name));
    return itself && document.published() != null
        ? new PartialDate(document.published(), Precision.DAY)
        : null;
  }

  /** The expression closest to some words, in the sentences that a stretch touches. */
  private @Nullable PartialDate beside(Span stretch, Span words) {
    PartialDate closest = null;
    int least = Integer.MAX_VALUE;
    for (int i = firstEndingBehind(stretch.start());
        i < sentences.size() && sentences.get(i).span().start() < stretch.end();
        i++) {
      for (Times.Found time : times(i)) {
        Span token = sentences.get(i).tokens().get(time.from()).span();
        int distance =
            token.start() >= words.end()
                ? token.start() - words.end()
                : Math.max(0, words.start() - token.end());
        if (!time.event() && !quoted.get(i)[time.from()] && distance < least) {
          least = distance;
          closest = time.date();
        }
      }
    }
    return closest;
  }

  private List<Times.Found> times(int sentence) {
    return found.computeIfAbsent(
        sentence, i -> times.in(document.text(), sentences.get(i).tokens(), document.published()));
  }

  private int firstEndingBehind(int offset) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
