package org.ascribe.extract.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.ascribe.lexicon.Lexicon;
import org.ascribe.lexicon.Token;
import org.ascribe.lexicon.Tokenizer;
import org.ascribe.lexicon.WordList;
import org.ascribe.model.Document;
import org.ascribe.model.Span;

/**
 * Splits a document's story into sentences, leaving boilerplate out, in one pass. A line that wraps
 * in the middle of a sentence is joined to the next; a stretch without any sentence end is cut.
 */
public final class Sentences {
  /** Longest sentence in characters; a stretch that goes on longer is cut between words. */
  private static final int LONGEST = 3_000;

  /** Longest word in characters; a stretch without blanks is cut here behind {@link #LONGEST}. */
  private static final int LONGEST_WORD = 200;

  /**
   * Characters of cut stretches that are read; what comes behind them is no prose. Bounds the work
   * on tables, dumps and lists that lost their line ends.
   */
  private static final int UNPUNCTUATED = 60_000;

  private static final Set<String> ABBREVIATIONS = WordList.words("abbreviations");

  /** End a sentence only where the next word can begin one. */
  private static final Set<String> COMPANY_ENDS = WordList.words("company-ends");

  private static final Set<String> OPENERS = WordList.words("sentence-openers");

  private final Document document;
  private final Lexicon lexicon;
  private final String text;
  private final BitSet wraps;
  private final List<Sentence> sentences = new ArrayList<>();
  private int paragraph;
  private int unpunctuated;
  private int unread;

  private Sentences(Document document, Lexicon lexicon) {
    this.document = document;
    this.lexicon = lexicon;
    this.text = document.text();
    this.wraps = Wrapping.of(text);
  }

  /**
   * A text in sentences.
   *
   * @param unread characters left out because the text goes on too long without any sentence end
   */
  public record Split(List<Sentence> sentences, int unread) {}

  public static Split split(Document document, Lexicon lexicon) {
    Sentences splitter = new Sentences(document, lexicon);
    for (Span stretch : splitter.story()) {
      splitter.split(stretch);
      splitter.paragraph++;
    }
    return new Split(splitter.sentences, splitter.unread);
  }

  /** The sentences of {@link #split}. */
  public static List<Sentence> of(Document document, Lexicon lexicon) {
    return split(document, lexicon).sentences();
  }

  /** The text without its boilerplate. */
  private List<Span> story() {
    List<Span> story = new ArrayList<>();
    int from = 0;
    for (Document.Boilerplate cut : document.boilerplate()) {
      story.add(new Span(from, Math.max(from, cut.span().start())));
      from = cut.span().end();
    }
    story.add(new Span(from, Math.max(from, text.length())));
    return story;
  }

  private void split(Span stretch) {
    int from = stretch.start();
    for (int i = stretch.start(); i < stretch.end(); i++) {
      char c = text.charAt(i);
      boolean line = c == '\n';
      if (line && wraps.get(i)) {
        continue;
      }
      boolean tooLong = tooLong(i - from, c);
      if (line || tooLong || endsSentence(i, stretch.end())) {
        int end = line || tooLong ? i : closing(i + 1, stretch.end());
        unpunctuated += tooLong ? end - from : 0;
        if (!tooLong || unpunctuated <= UNPUNCTUATED) {
          add(from, end);
        } else {
          unread += end - from;
        }
        from = end;
        i = Math.max(i, end - 1);
      }
      paragraph += line ? 1 : 0;
    }
    add(from, stretch.end());
  }

  private static boolean tooLong(int length, char next) {
    return length > LONGEST
        && (Character.isWhitespace(next)
            || length > LONGEST + LONGEST_WORD && !Character.isLowSurrogate(next));
  }

  private boolean endsSentence(int at, int limit) {
    char c = text.charAt(at);
    if (c != '.' && c != '!' && c != '?') {
      return false;
    }
    int next = closing(at + 1, limit);
    if (next < limit && !Character.isWhitespace(text.charAt(next)) && text.charAt(next) != '“') {
      return false;
    }
    return c != '.' || !abbreviation(at, next, limit);
  }

  /** Behind the quotation marks and brackets that close with the sentence. */
  private int closing(int at, int limit) {
    int i = at;
    while (i < limit && "”’\"')]»*_.!?".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private boolean abbreviation(int dot, int next, int limit) {
    int from = dot;
    while (from > 0
        && (Character.isLetter(text.charAt(from - 1))
            || text.charAt(from - 1) == '.' && dot - from < 6)) {
      from--;
    }
    String word = Tokenizer.fold(text.substring(from, dot));
    int following = next;
    while (following < limit && text.charAt(following) == ' ') {
      following++;
    }
    if (following < limit && Character.isLowerCase(text.charAt(following))) {
      return true;
    }
    if (next != dot + 1 || word.isEmpty()) {
      return false;
    }
    boolean initials = word.length() == 1 || word.indexOf('.') > 0 && word.length() <= 5;
    if (initials) {
      return !starts(following, limit);
    }
    return ABBREVIATIONS.contains(word) || COMPANY_ENDS.contains(word) && !starts(following, limit);
  }

  /** Whether the words at a place are such as begin a sentence and never follow an initial. */
  private boolean starts(int at, int limit) {
    int end = at;
    while (end < limit && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return OPENERS.contains(Tokenizer.fold(text.substring(at, end)));
  }

  private void add(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (from == to) {
      return;
    }
    Span span = new Span(from, to);
    List<Token> tokens = Markup.without(text, Tokenizer.tokens(text, span));
    String words = span.of(text);
    boolean headline =
        sentences.isEmpty()
            && document.title() != null
            && words.replace("#", "").strip().startsWith(document.title());
    sentences.add(
        new Sentence(
            sentences.size(),
            paragraph,
            headline,
            span,
            words,
            tokens,
            lexicon.find(text, tokens)));
  }
}
