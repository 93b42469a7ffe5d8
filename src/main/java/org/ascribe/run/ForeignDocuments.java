package org.ascribe.run;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.model.LoadRecord;
import org.ascribe.model.Outcome;
import org.ascribe.source.MappedRecord;

/** Counts the documents in a language that no rule reads: they are stored, without claims. */
final class ForeignDocuments implements RowBuilder {
  private final RowBuilder documents;
  private final Tally foreign = new Tally();

  ForeignDocuments(RowBuilder documents) {
    this.documents = documents;
  }

  @Override
  public Outcome<LoadRecord> rows(Outcome.Accepted<MappedRecord> mapped) {
    Outcome<LoadRecord> outcome = documents.rows(mapped);
    if (outcome instanceof Outcome.Accepted<LoadRecord> read
        && DocumentPipeline.FOREIGN.equals(read.value().rows().get(0).values().get("unread"))) {
      foreign.add(read.location(), "in " + read.location());
    }
    return outcome;
  }

  @Override
  public List<String> warnings() {
    List<String> all = new ArrayList<>(documents.warnings());
    foreign
        .warning("documents in other languages than English, stored and not read for claims")
        .ifPresent(all::add);
    return all;
  }
}
