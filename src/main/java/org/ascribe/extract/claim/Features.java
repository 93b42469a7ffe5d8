package org.ascribe.extract.claim;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Reading;
import org.jspecify.annotations.Nullable;

/** What a rule had before it when it found a claim, for people who ask why. */
final class Features {
  private Features() {}

  /**
   * @param source who vouches, or null where the rule takes both sides from the same words
   * @param accused the words for the accused, or null likewise
   */
  static SortedMap<String, String> of(
      Reading r, Verdict verdict, @Nullable Source source, @Nullable Actor accused) {
    SortedMap<String, String> features = new TreeMap<>();
    features.put("words", r.printed(verdict.from(), verdict.to()));
    if (verdict.hedge() != null) {
      features.put("hedge", verdict.hedge());
    }
    if (r.sentence.headline()) {
      features.put("headline", "true");
    }
    if (r.quoted(verdict.from())) {
      features.put("quoted", "true");
    }
    if (source != null) {
      features.put("source", lower(source.manner()));
      features.put("source_verb", source.verb() < 0 ? "carried over" : verb(r, source));
    }
    if (accused != null) {
      features.put("accused_named_by", lower(accused.form()));
      features.put("accused_kind", lower(accused.kind()));
      if (accused.tie() != null) {
        features.put(accused.firmTie() ? "tied_to" : "loosely_tied_to", accused.tie().name());
      }
    }
    return features;
  }

  private static String verb(Reading r, Source source) {
    return source.verb() < r.size() ? r.printed(source.verb()) : "another sentence";
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
