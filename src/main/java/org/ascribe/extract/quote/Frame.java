package org.ascribe.extract.quote;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.ascribe.extract.text.Quoted;
import org.ascribe.extract.text.Sentence;
import org.ascribe.lexicon.Hit;
import org.ascribe.lexicon.Token;
import org.ascribe.lexicon.WordList;
import org.ascribe.model.Span;

/**
 * The story with each long quotation shrunk to one word, so that speakers can be sought around it.
 * Marks of short quotations, link targets and markup are left out.
 */
final class Frame {
  private static final Set<String> DOTTED = WordList.words("dotted-words");

  /** Text without full stops is cut here, for the work on a sentence grows with its square. */
  private static final int LONGEST_SENTENCE = 500;

  private final String text;
  private final List<Span> paragraphs;
  private final List<Quoted> quotes;
  private final List<Word> words = new ArrayList<>();
  private final NavigableMap<Integer, Hit> hits = new TreeMap<>();
  private final Set<String> lowerCase = new HashSet<>();

  private int paragraph;
  private int sentence;
  private int nextQuote;
  private int sentenceStart;
  private boolean sentenceEnded;

  private Frame(String text, List<Span> paragraphs, List<Quoted> quotes) {
    this.text = text;
    this.paragraphs = paragraphs;
    this.quotes = quotes;
  }

  /**
   * @param quotes the long quotations, in order
   */
  static Frame of(
      String text, List<Span> paragraphs, List<Quoted> quotes, List<Sentence> sentences) {
    Frame frame = new Frame(text, paragraphs, quotes);
    for (Sentence sentence : sentences) {
      sentence.hits().forEach(hit -> frame.hits.putIfAbsent(hit.span().start(), hit));
    }
    List<Token> tokens = new ArrayList<>();
    Set<Integer> ends = new HashSet<>();
    for (Sentence sentence : sentences) {
      List<Token> own = sentence.tokens();
      if (!sentence.headline() && !own.isEmpty()) {
        tokens.addAll(own);
        ends.add(own.get(own.size() - 1).start());
      }
    }
    frame.read(tokens, ends);
    return frame;
  }

  List<Word> words() {
    return words;
  }

  Word word(int at) {
    return words.get(at);
  }

  int size() {
    return words.size();
  }

  /** The entry whose name starts at the word, or null. */
  Hit hit(Word word) {
    return hits.get(word.start());
  }

  /** The names of the lists that start within a stretch, quotations included. */
  Collection<Hit> hits(Span within) {
    return hits.subMap(within.start(), within.end()).values();
  }

  /** True where the story has the word in lower case too, so that a capital says nothing. */
  boolean common(String fold) {
    return lowerCase.contains(fold);
  }

  boolean startsSentence(int at) {
    return at == 0 || words.get(at - 1).sentence() != words.get(at).sentence();
  }

  char charAt(int offset) {
    return offset < text.length() ? text.charAt(offset) : ' ';
  }

  String printed(int from, int to) {
    StringBuilder printed = new StringBuilder();
    for (int i = from; i < to; i++) {
      Word word = words.get(i);
      if (printed.length() > 0 && words.get(i - 1).end() < word.start()) {
        printed.append(' ');
      }
      printed.append(text, word.start(), word.end());
    }
    return printed.toString();
  }

  private void read(List<Token> tokens, Set<Integer> ends) {
    for (int i = 0; i < tokens.size(); ) {
      Token token = tokens.get(i);
      enter(token);
      if (!inStory(token)) {
        i++;
      } else if (nextQuote < quotes.size()
          && quotes.get(nextQuote).outer().start() <= token.start()) {
        i = quotation(tokens, i);
      } else {
        i = word(tokens, i, ends);
      }
    }
  }

  private void enter(Token token) {
    int before = paragraph;
    while (paragraph + 1 < paragraphs.size()
        && paragraphs.get(paragraph + 1).start() <= token.start()) {
      paragraph++;
    }
    boolean endless = words.size() - sentenceStart >= LONGEST_SENTENCE;
    if (sentenceEnded || paragraph != before || endless) {
      sentence++;
      sentenceEnded = false;
      sentenceStart = words.size();
    }
    while (nextQuote < quotes.size() && quotes.get(nextQuote).outer().end() <= token.start()) {
      nextQuote++;
    }
  }

  private boolean inStory(Token token) {
    return !paragraphs.isEmpty()
        && paragraphs.get(paragraph).start() <= token.start()
        && token.start() < paragraphs.get(paragraph).end();
  }

  private int quotation(List<Token> tokens, int at) {
    Quoted quoted = quotes.get(nextQuote);
    int i = at;
    while (i < tokens.size() && tokens.get(i).start() < quoted.outer().end()) {
      i++;
    }
    add("", quoted.outer().start(), quoted.outer().end(), false, nextQuote);
    nextQuote++;
    paragraph = Math.max(paragraph, quoted.lastParagraph());
    char last = text.charAt(Math.max(0, quoted.inner().end() - 1));
    boolean lowerFollows =
        i < tokens.size()
            && (Character.isLowerCase(text.charAt(tokens.get(i).start()))
                || tokens.get(i).fold().equals("[") && lower(tokens, i + 1));
    boolean signed = i < tokens.size() && "-–—".contains(tokens.get(i).fold());
    sentenceEnded = (last == '.' || last == '…') && !lowerFollows && !signed;
    return i;
  }

  private boolean lower(List<Token> tokens, int at) {
    return at < tokens.size() && Character.isLowerCase(text.charAt(tokens.get(at).start()));
  }

  private int word(List<Token> tokens, int at, Set<Integer> ends) {
    Token token = tokens.get(at);
    String fold = token.fold();
    int next = at + 1;
    if (fold.equals("(") && linkTarget(token)) {
      return behindTarget(tokens, at);
    }
    if (fold.equals("'")) {
      next = possessive(tokens, at);
    } else if (token.word()) {
      next = joined(tokens, at);
      Token last = tokens.get(next - 1);
      String whole = next == at + 1 ? fold : fold(tokens, at, next);
      boolean capital = Character.isUpperCase(text.codePointAt(token.start()));
      if (!capital) {
        lowerCase.add(whole);
      }
      boolean numeral = Character.isDigit(text.charAt(token.start()));
      add(whole, token.start(), last.end(), capital || numeral, -1);
    } else if (!"\"[]*_#`>".contains(fold)) {
      add(fold, token.start(), token.end(), false, -1);
    }
    Token last = tokens.get(next - 1);
    sentenceEnded =
        ends.contains(last.start())
            && ".!?:…\"')".contains(last.fold())
            && !(next == at + 2 && fold.length() == 1 && initial(tokens, at));
    return next;
  }

  /** True for the letter in {@code Jane Q. Public}, behind which no sentence ends. */
  private boolean initial(List<Token> tokens, int at) {
    return words.size() > 1
        && words.get(words.size() - 2).capital()
        && at + 2 < tokens.size()
        && Character.isUpperCase(text.charAt(tokens.get(at + 2).start()));
  }

  private boolean linkTarget(Token token) {
    return token.start() > 0
        && text.charAt(token.start() - 1) == ']'
        && (text.startsWith("http", token.end()) || text.startsWith("/", token.end()));
  }

  private int behindTarget(List<Token> tokens, int at) {
    int i = at + 1;
    int limit = text.indexOf('\n', tokens.get(at).start());
    while (i < tokens.size()
        && !tokens.get(i).fold().equals(")")
        && (limit < 0 || tokens.get(i).start() < limit)) {
      i++;
    }
    return Math.min(i + 1, tokens.size());
  }

  /** Adds {@code 's}, or a bare apostrophe behind an s, as one word. */
  private int possessive(List<Token> tokens, int at) {
    Token mark = tokens.get(at);
    boolean glued = mark.start() > 0 && Character.isLetterOrDigit(text.charAt(mark.start() - 1));
    if (glued && at + 1 < tokens.size()) {
      Token next = tokens.get(at + 1);
      if (next.fold().equals("s") && next.start() == mark.end()) {
        add("'s", mark.start(), next.end(), false, -1);
        return at + 2;
      }
      if (text.charAt(mark.start() - 1) == 's' && next.word() && next.start() > mark.end()) {
        add("'s", mark.start(), mark.end(), false, -1);
      }
    }
    return at + 1;
  }

  /** Behind the tokens that make one word: initials, hyphenated words, abbreviations. */
  private int joined(List<Token> tokens, int at) {
    int i = at + 1;
    boolean letter = tokens.get(at).fold().length() == 1;
    while (i < tokens.size() && tokens.get(i).start() == tokens.get(i - 1).end()) {
      Token token = tokens.get(i);
      boolean gluedWord =
          i + 1 < tokens.size()
              && tokens.get(i + 1).word()
              && tokens.get(i + 1).start() == token.end();
      char printed = text.charAt(token.start());
      if (letter && (printed == '\'' || printed == '’') && gluedWord) {
        i += 2;
        letter = false;
      } else if ((printed == '-' || printed == '‑' || printed == '&') && gluedWord
          || printed == '.' && letter && gluedWord) {
        i += 2;
        letter = letter && tokens.get(i - 1).fold().length() == 1;
      } else {
        boolean dotted =
            printed == '.' && (letter || i == at + 1 && DOTTED.contains(tokens.get(at).fold()));
        return dotted ? i + 1 : i;
      }
    }
    return i;
  }

  private static String fold(List<Token> tokens, int from, int to) {
    boolean abbreviated = to == from + 2 && DOTTED.contains(tokens.get(from).fold());
    StringBuilder fold = new StringBuilder();
    for (int i = from; i < (abbreviated ? from + 1 : to); i++) {
      fold.append(tokens.get(i).fold());
    }
    return fold.toString();
  }

  private void add(String fold, int start, int end, boolean capital, int quote) {
    words.add(new Word(fold, start, end, capital, sentence, paragraph, quote));
  }
}
