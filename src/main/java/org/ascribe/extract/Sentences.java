package org.ascribe.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ascribe.lexicon.Lexicon;
import org.ascribe.lexicon.Token;
import org.ascribe.lexicon.Tokenizer;
import org.ascribe.model.Document;
import org.ascribe.model.Span;

/** Splits a document's story into sentences, leaving boilerplate out, in one pass. */
final class Sentences {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gen", "col", "lt", "sgt", "capt", "gov",
          "st", "jr", "sr", "inc", "corp", "ltd", "co", "vs", "no", "fig", "u", "s", "k", "e", "d",
          "p", "a", "jan", "feb", "aug", "sept", "sep", "oct", "nov", "dec");

  private Sentences() {}

  static List<Sentence> of(Document document, Lexicon lexicon) {
    List<Sentence> sentences = new ArrayList<>();
    String text = document.text();
    int paragraph = 0;
    for (Span stretch : story(document)) {
      int from = stretch.start();
      for (int i = stretch.start(); i < stretch.end(); i++) {
        char c = text.charAt(i);
        boolean line = c == '\n';
        if (line || endsSentence(text, i, stretch.end())) {
          int end = line ? i : closing(text, i + 1, stretch.end());
          add(sentences, text, from, end, paragraph, document, lexicon);
          from = end;
          i = Math.max(i, end - 1);
        }
        paragraph += line ? 1 : 0;
      }
      add(sentences, text, from, stretch.end(), paragraph, document, lexicon);
      paragraph++;
    }
    return sentences;
  }

  /** The text without its boilerplate. */
  private static List<Span> story(Document document) {
    List<Span> story = new ArrayList<>();
    int from = 0;
    for (Document.Boilerplate cut : document.boilerplate()) {
      story.add(new Span(from, Math.max(from, cut.span().start())));
      from = cut.span().end();
    }
    story.add(new Span(from, document.text().length()));
    return story;
  }

  private static boolean endsSentence(String text, int at, int limit) {
    char c = text.charAt(at);
    if (c != '.' && c != '!' && c != '?') {
      return false;
    }
    int next = closing(text, at + 1, limit);
    if (next < limit && !Character.isWhitespace(text.charAt(next))) {
      return false;
    }
    return c != '.' || !abbreviation(text, at, next, limit);
  }

  /** Behind the quotation marks and brackets that close with the sentence. */
  private static int closing(String text, int at, int limit) {
    int i = at;
    while (i < limit && "”’\"')]»*_.!?".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static boolean abbreviation(String text, int dot, int next, int limit) {
    int from = dot;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    String word = text.substring(from, dot);
    int following = next;
    while (following < limit && text.charAt(following) == ' ') {
      following++;
    }
    if (following < limit && Character.isLowerCase(text.charAt(following))) {
      return true;
    }
    return next == dot + 1 && !word.isEmpty() && ABBREVIATIONS.contains(Tokenizer.fold(word));
  }

  private static void add(
      List<Sentence> sentences,
      String text,
      int start,
      int end,
      int paragraph,
      Document document,
      Lexicon lexicon) {
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
    List<Token> tokens = Tokenizer.tokens(text, span);
    String words = span.of(text);
    boolean headline = sentences.isEmpty() && words.equals(document.title());
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
