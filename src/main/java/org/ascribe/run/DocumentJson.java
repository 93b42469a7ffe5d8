package org.ascribe.run;

import java.io.IOException;

/** Stands in until the real one is merged. */
public final class DocumentJson {
  private DocumentJson() {}

  public static void write(ReadDocument document, Appendable out) throws IOException {
    out.append("{\"relevant\": ")
        .append(String.valueOf(document.extraction().relevant()))
        .append("}");
  }
}
