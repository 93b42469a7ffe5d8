package org.ascribe.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Hit;
import org.ascribe.lexicon.Tokenizer;
import org.ascribe.model.Mention;
import org.ascribe.model.MentionKind;

/** Software and hardware that the words around it say was exploited or compromised. */
final class ProductMentions {
  private static final int REACH = 8;

  private final Cues cues;

  /**
   * @param cues words of the value {@code exploited}
   */
  ProductMentions(Cues cues) {
    this.cues = cues;
  }

  List<Mention> in(String text, List<Passage> passages) {
    Map<String, Mention> found = new LinkedHashMap<>();
    for (Passage passage : passages) {
      List<Cues.Found> exploited =
          cues.in(passage.tokens()).stream().filter(c -> c.value().equals("exploited")).toList();
      for (Hit hit : passage.hits()) {
        if (hit.entry().kind() == EntryKind.PRODUCT && near(passage, hit, exploited)) {
          String printed = hit.span().of(text);
          found.putIfAbsent(
              Tokenizer.fold(hit.entry().name()),
              new Mention(
                  MentionKind.PRODUCT,
                  hit.entry().name(),
                  printed,
                  hit.span(),
                  "product-exploited"));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static boolean near(Passage passage, Hit hit, List<Cues.Found> cues) {
    int from = passage.indexOf(hit.span().start());
    int to = passage.indexOf(hit.span().end());
    return cues.stream().anyMatch(cue -> cue.from() < to + REACH && cue.to() > from - REACH);
  }
}
