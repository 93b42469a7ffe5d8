package org.ascribe.extract.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.extract.text.Sentence;
import org.ascribe.lexicon.Hit;
import org.ascribe.lexicon.Token;
import org.ascribe.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as the claim rules see it: tokens, the actors among them, and which tokens stand
 * inside quotation marks. Filled by {@link ActorFinder}, then read only.
 */
public final class Reading {
  private static final Set<String> DETERMINERS =
      Set.of(
          "the", "a", "an", "its", "their", "his", "her", "our", "these", "those", "this", "that");

  public final Sentence sentence;
  private final Words words;
  private final List<Token> tokens;
  private final Actor[] actorAt;
  private final List<Actor> actors = new ArrayList<>();
  private final boolean[] quoted;
  private final List<List<Hit>> hitsAt;

  /** The senses that start at each token as bits; and all of them together. */
  private final long[] senses;

  private final long[] anywhere = new long[Words.BITS];

  public Reading(Sentence sentence, Words words, boolean[] quoted) {
    this.sentence = sentence;
    this.words = words;
    int[] visible = Visible.of(sentence);
    this.tokens = new ArrayList<>(visible.length);
    this.quoted = new boolean[visible.length];
    for (int i = 0; i < visible.length; i++) {
      tokens.add(sentence.tokens().get(visible[i]));
      this.quoted[i] = visible[i] < quoted.length && quoted[visible[i]];
    }
    this.actorAt = new Actor[tokens.size()];
    this.hitsAt = hitsByToken(sentence, tokens);
    this.senses = new long[Words.BITS * actorAt.length];
    for (int i = 0; i < actorAt.length; i++) {
      words.mark(tokens, i, senses);
      if (month(i)) {
        int hedges = Sense.HEDGES.ordinal();
        senses[Words.BITS * i + (hedges >> 6)] &= ~(1L << hedges);
      }
      for (int n = 0; n < Words.BITS; n++) {
        anywhere[n] |= senses[Words.BITS * i + n];
      }
    }
  }

  /** "In May", "Mrs May": no hedge as in "may" or, in a headline, "May Be Behind". */
  private boolean month(int i) {
    return is(i, "may") && capital(i) && !is(i + 1, "be", "have", "not", "well");
  }

  public int size() {
    return actorAt.length;
  }

  public Token token(int i) {
    return tokens.get(i);
  }

  /** The folded token, or an empty string beyond the ends. */
  public String word(int i) {
    return i < 0 || i >= size() ? "" : token(i).fold();
  }

  /** The token as printed. */
  public String printed(int i) {
    Token token = token(i);
    int base = sentence.span().start();
    return sentence.text().substring(token.start() - base, token.end() - base);
  }

  /** The text from one token up to another, as printed. */
  public String printed(int from, int to) {
    int base = sentence.span().start();
    String text = sentence.text().substring(token(from).start() - base, token(to - 1).end() - base);
    return text.indexOf(']') < 0 && text.indexOf('*') < 0 ? text : Visible.plain(text);
  }

  public Span span(int from, int to) {
    return new Span(token(from).start(), token(to - 1).end());
  }

  public boolean capital(int i) {
    return i >= 0 && i < size() && Character.isUpperCase(printed(i).charAt(0));
  }

  public boolean quoted(int i) {
    return i >= 0 && i < quoted.length && quoted[i];
  }

  public boolean determiner(int i) {
    return DETERMINERS.contains(word(i));
  }

  public boolean is(int i, String... any) {
    String word = word(i);
    for (String one : any) {
      if (word.equals(one)) {
        return true;
      }
    }
    return false;
  }

  /** True where a word or phrase of the sense starts at the token. */
  public boolean is(Sense sense, int i) {
    return i >= 0 && i < size() && starts(sense.ordinal(), i);
  }

  private boolean starts(int sense, int i) {
    return (senses[Words.BITS * i + (sense >> 6)] >> sense & 1) != 0;
  }

  public int length(Sense sense, int i) {
    return is(sense, i) ? words.length(sense, tokens, i) : 0;
  }

  /** First token at which the sense starts in a stretch, or -1. */
  public int first(Sense sense, int from, int to) {
    int bit = sense.ordinal();
    boolean some = (anywhere[bit >> 6] >> bit & 1) != 0;
    int end = some ? Math.min(to, size()) : 0;
    for (int i = Math.max(0, from); i < end; i++) {
      if (starts(bit, i)) {
        return i;
      }
    }
    return -1;
  }

  public boolean has(Sense sense, int from, int to) {
    return first(sense, from, to) >= 0;
  }

  /** Behind a possessive ending at the token, or the token itself. */
  public int behindPossessive(int i) {
    if (is(i, "'") && is(i + 1, "s") && token(i + 1).start() == token(i).end()) {
      return i + 2;
    }
    boolean plural =
        is(i, "'") && i > 0 && word(i - 1).endsWith("s") && token(i).start() == token(i - 1).end();
    return plural ? i + 1 : i;
  }

  /** The names that start at a token, all on the same span. */
  public List<Hit> hits(int i) {
    return i < 0 || i >= size() ? List.of() : hitsAt.get(i);
  }

  private static List<List<Hit>> hitsByToken(Sentence sentence, List<Token> tokens) {
    List<List<Hit>> byToken = new ArrayList<>(tokens.size());
    int next = 0;
    for (Token token : tokens) {
      while (next < sentence.hits().size()
          && sentence.hits().get(next).span().start() < token.start()) {
        next++;
      }
      int from = next;
      while (next < sentence.hits().size()
          && sentence.hits().get(next).span().start() <= token.start()) {
        next++;
      }
      byToken.add(sentence.hits().subList(from, next));
    }
    return byToken;
  }

  /** The token behind a hit. */
  public int end(Hit hit, int from) {
    int i = from;
    while (i < size() && token(i).start() < hit.span().end()) {
      i++;
    }
    return i;
  }

  public void add(Actor actor) {
    actors.add(actor);
    for (int i = actor.from(); i < actor.to(); i++) {
      actorAt[i] = actor;
    }
  }

  public boolean taken(int from, int to) {
    for (int i = from; i < to; i++) {
      if (actorAt[i] != null) {
        return true;
      }
    }
    return false;
  }

  public @Nullable Actor actor(int i) {
    return i < 0 || i >= size() ? null : actorAt[i];
  }

  /** In the order of the text once the finder is done. */
  public List<Actor> actors() {
    return actors;
  }

  public void sort() {
    actors.sort((a, b) -> Integer.compare(a.from(), b.from()));
  }
}
