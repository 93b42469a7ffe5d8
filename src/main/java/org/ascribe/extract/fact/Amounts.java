package org.ascribe.extract.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ascribe.lexicon.Token;
import org.ascribe.model.Amount;
import org.ascribe.model.Span;
import org.jspecify.annotations.Nullable;

/** Numbers of victims and systems, and money paid, lost or demanded, as said and as ranges. */
final class Amounts {
  /** Tokens between a number and the noun that it counts: "50,000 unpatched mail servers". */
  private static final int NOUN_REACH = 4;

  private final Cues cues;
  private final Cues currencies;
  private final Cues words;

  /**
   * @param cues nouns with the values {@code systems} and {@code victims}, and words near money
   *     with the values {@code ransom} and {@code loss}
   * @param currencies marks and words of money with the code of the currency
   * @param words words of the values {@code bound}, {@code downwards}, {@code up-to}, {@code
   *     upwards}
   */
  Amounts(Cues cues, Cues currencies, Cues words) {
    this.cues = cues;
    this.currencies = currencies;
    this.words = words;
  }

  List<Amount> in(String text, List<Passage> passages) {
    List<Amount> found = new ArrayList<>();
    for (Passage passage : passages) {
      List<Cues.Found> near = cues.in(passage.tokens());
      for (int i = 0; i < passage.tokens().size(); i++) {
        Quantity number = Quantity.at(passage, i);
        if (number != null) {
          Amount amount = amount(text, passage, near, i, number);
          if (amount != null) {
            found.add(amount);
          }
          i = number.to() - 1;
        }
      }
    }
    return found;
  }

  private @Nullable Amount amount(
      String text, Passage passage, List<Cues.Found> near, int from, Quantity number) {
    String mark = currencies.value("mark", passage.word(from - 1));
    int start = mark == null ? from : markStart(passage, from - 1);
    if (mark != null) {
      String unit = start == from - 1 ? mark : currencies.value("letters", passage.word(start));
      return money(text, passage, near, start, number.to(), unit, number);
    }
    int to = number.to() + (passage.word(number.to()).equals("of") ? 1 : 0);
    for (int i = to; i < to + 2; i++) {
      String unit = currencies.value("word", passage.word(i));
      if (unit != null) {
        return money(text, passage, near, start, i + 1, unit, number);
      }
    }
    for (Cues.Found noun : near) {
      boolean counted = noun.from() >= to && noun.from() < to + NOUN_REACH;
      if (counted && (noun.value().equals("systems") || noun.value().equals("victims"))) {
        boolean few = number.low().compareTo(BigDecimal.TEN) < 0;
        if (few || !adjectives(passage, to, noun.from())) {
          return null;
        }
        Span span = passage.span(start, noun.to());
        return of(text, passage, span, start, singular(passage, noun), number, noun.value());
      }
    }
    return null;
  }

  /** The letters of "US$" belong to the amount. */
  private int markStart(Passage passage, int mark) {
    boolean prefixed = mark > 0 && currencies.value("letters", passage.word(mark - 1)) != null;
    return prefixed && passage.tokens().get(mark - 1).end() == passage.tokens().get(mark).start()
        ? mark - 1
        : mark;
  }

  private Amount money(
      String text,
      Passage passage,
      List<Cues.Found> near,
      int from,
      int to,
      String unit,
      Quantity number) {
    String about =
        near.stream()
            .filter(cue -> cue.value().equals("ransom") || cue.value().equals("loss"))
            .min((a, b) -> Integer.compare(distance(a, from, to), distance(b, from, to)))
            .map(Cues.Found::value)
            .orElse("other");
    return of(text, passage, passage.span(from, to), from, unit, number, about);
  }

  private static int distance(Cues.Found cue, int from, int to) {
    return cue.to() <= from ? from - cue.to() : Math.max(0, cue.from() - to);
  }

  private Amount of(
      String text,
      Passage passage,
      Span span,
      int from,
      String unit,
      Quantity number,
      String about) {
    BigDecimal low = number.low();
    @Nullable BigDecimal high = number.high();
    if (words.has("upwards", passage.word(from - 1)) && !passage.word(from - 2).equals("less")) {
      high = null;
    } else if (passage.word(from - 1).equals("than")
        || words.has("downwards", passage.word(from - 1))
            && words.has("up-to", passage.word(from - 2))) {
      low = BigDecimal.ZERO;
    }
    return new Amount(span.of(text), unit, low, high, about, span, "amount-" + about);
  }

  private boolean adjectives(Passage passage, int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = passage.tokens().get(i);
      if (!token.word() && !token.fold().equals("-") && !token.fold().equals(".")
          || words.has("bound", token.fold())) {
        return false;
      }
    }
    return true;
  }

  private static String singular(Passage passage, Cues.Found noun) {
    String word = passage.word(noun.to() - 1);
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean plural = word.endsWith("s") && !word.endsWith("ss");
    return word.equals("people")
        ? "person"
        : plural ? word.substring(0, word.length() - (word.endsWith("sses") ? 2 : 1)) : word;
  }
}
