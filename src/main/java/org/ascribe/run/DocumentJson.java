package org.ascribe.run;

/** Stands in until the real one is merged. */
public final class DocumentJson {
  private DocumentJson() {}

  public static String of(ReadDocument document) {
    return "{\"relevant\": " + document.extraction().relevant() + "}";
  }
}
