package org.ascribe.model;

import java.util.List;

/**
 * All rows that one source record gives.
 *
 * @param rows the first is the record itself and is what the run counts; the others hang on it
 * @param notes remarks for whoever previews the record; never loaded
 */
public record LoadRecord(List<LoadRow> rows, List<String> notes) {

  public LoadRecord(List<LoadRow> rows) {
    this(rows, List.of());
  }
}
