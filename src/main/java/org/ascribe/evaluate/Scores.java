package org.ascribe.evaluate;

import java.util.EnumMap;
import java.util.Map;

/** Adds up documents: all fields are averaged over single values, not over documents. */
public final class Scores {
  private final Map<Field, Count> counts = new EnumMap<>(Field.class);
  private int documents;

  public void add(DocumentResult result) {
    documents++;
    result.counts().forEach((field, count) -> counts.merge(field, count, Count::plus));
  }

  public int documents() {
    return documents;
  }

  public Count of(Field field) {
    return counts.getOrDefault(field, Count.NONE);
  }
}
