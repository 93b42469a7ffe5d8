package org.ascribe.extract;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Hit;
import org.ascribe.lexicon.Token;
import org.ascribe.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A sentence without the web addresses in it, whose words are no part of what it says.
 *
 * @param tokens the sentence's tokens outside addresses
 * @param hits the names found outside addresses
 */
record Passage(Sentence sentence, List<Token> tokens, List<Hit> hits) {

  static List<Passage> of(String text, List<Sentence> sentences) {
    List<Passage> passages = new ArrayList<>(sentences.size());
    for (Sentence sentence : sentences) {
      passages.add(of(text, sentence));
    }
    return passages;
  }

  private static Passage of(String text, Sentence sentence) {
    List<Token> kept = new ArrayList<>(sentence.tokens().size());
    List<Span> addresses = new ArrayList<>(0);
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
    if (addresses.isEmpty()) {
      return new Passage(sentence, sentence.tokens(), sentence.hits());
    }
    List<Hit> hits =
        sentence.hits().stream()
            .filter(hit -> addresses.stream().noneMatch(hit.span()::overlaps))
            .toList();
    return new Passage(sentence, kept, hits);
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
