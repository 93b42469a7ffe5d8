package org.ascribe.model;

import java.util.List;

/**
 * All rows that one source record gives.
 *
 * @param rows the first is the record itself and is what the run counts; the others hang on it
 */
public record LoadRecord(List<LoadRow> rows) {}
