package org.ascribe.extract.fact;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.extract.text.Sentence;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Hit;
import org.ascribe.lexicon.Token;
import org.ascribe.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A sentence without the web addresses in it, whose words are no part of what it says. A sentence
 * of more than {@value #LONGEST} tokens, which no writer meant as one, gives several passages, so
 * that work that compares the words of a passage with each other stays linear in the text.
 *
 * @param tokens the sentence's tokens outside addresses, at least one
 * @param hits the names found outside addresses
 * @param attacks the words about attacks, from {@code attacks.txt}
 */
record Passage(Sentence sentence, List<Token> tokens, List<Hit> hits, List<Cues.Found> attacks) {
  static final int LONGEST = 400;

  /**
   * @param attacks the words of {@code attacks.txt}
   */
  static List<Passage> of(String text, List<Sentence> sentences, Cues attacks) {
    List<Passage> passages = new ArrayList<>(sentences.size());
    for (Sentence sentence : sentences) {
      List<Span> addresses = new ArrayList<>(0);
      List<Token> tokens = outside(text, sentence, addresses);
      List<Hit> hits = addresses.isEmpty() ? sentence.hits() : outside(sentence.hits(), addresses);
      int hit = 0;
      for (int from = 0; from < tokens.size(); from += LONGEST) {
        List<Token> part = tokens.subList(from, Math.min(tokens.size(), from + LONGEST));
        int first = hit;
        while (hit < hits.size()
            && hits.get(hit).span().start() < part.get(part.size() - 1).end()) {
          hit++;
        }
        passages.add(new Passage(sentence, part, hits.subList(first, hit), attacks.in(part)));
      }
    }
    return passages;
  }

  /** True where the passage has a word of this value about attacks. */
  boolean speaksOf(String value) {
    return attacks.stream().anyMatch(word -> word.value().equals(value));
  }

  /** True where the passage names a threat group or malware. */
  boolean namesAttackers() {
    return hits.stream()
        .map(hit -> hit.entry().kind())
        .anyMatch(kind -> kind == EntryKind.GROUP || kind == EntryKind.MALWARE);
  }

  /** The tokens that are no part of a web address; adds the addresses to the list. */
  private static List<Token> outside(String text, Sentence sentence, List<Span> addresses) {
    List<Token> kept = new ArrayList<>(sentence.tokens().size());
    int end = -1;
    for (Token token : sentence.tokens()) {
      if (token.start() < end) {
        continue;
      }
      if (startsAddress(text, token)) {
        end = endOfAddress(text, token.start(), sentence.span().end());
        addresses.add(new Span(token.start(), end));
      } else {
        kept.add(token);
      }
    }
    return kept;
  }

  /** Both lists are in the order of the text. */
  private static List<Hit> outside(List<Hit> hits, List<Span> addresses) {
    List<Hit> outside = new ArrayList<>(hits.size());
    int next = 0;
    for (Hit hit : hits) {
      while (next < addresses.size() && addresses.get(next).end() <= hit.span().start()) {
        next++;
      }
      if (next == addresses.size() || !addresses.get(next).overlaps(hit.span())) {
        outside.add(hit);
      }
    }
    return outside;
  }

  /** The stretch of text from the first token to the last. */
  Span span() {
    return span(0, tokens.size());
  }

  private static boolean startsAddress(String text, Token token) {
    String word = token.fold();
    return (word.equals("http") || word.equals("https")) && text.startsWith("://", token.end())
        || word.equals("www") && text.startsWith(".", token.end());
  }

  private static int endOfAddress(String text, int from, int limit) {
    int at = from;
    while (at < limit && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != ')') {
      at++;
    }
    return at;
  }

  /** The index of the first token at or behind an offset. */
  int indexOf(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The folded token at an index, or the empty string outside the sentence. */
  String word(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index).fold() : "";
  }

  /** The stretch of text from one token to the one before {@code to}. */
  Span span(int from, int to) {
    return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** The name of one of the kinds that covers a token, or null. */
  @Nullable Hit hitAt(int index, EntryKind... kinds) {
    int offset = tokens.get(index).start();
    for (Hit hit : hits) {
      if (hit.span().start() <= offset && offset < hit.span().end()) {
        for (EntryKind kind : kinds) {
          if (hit.entry().kind() == kind) {
            return hit;
          }
        }
      }
    }
    return null;
  }
}
