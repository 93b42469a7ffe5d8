package org.ascribe.run;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.model.LoadRecord;
import org.ascribe.model.Outcome;
import org.ascribe.source.MappedRecord;
import org.ascribe.source.SourceException;

/**
 * Feed entries, with the article where the feed has only a teaser. An entry whose article cannot be
 * had, or is shorter than the teaser as pages behind a wall are, stays the teaser it is and is
 * counted.
 */
final class ArticleRowBuilder implements RowBuilder {
  private final RowBuilder documents;
  private final Articles articles;
  private final Tally missing = new Tally();

  ArticleRowBuilder(RowBuilder documents, Articles articles) {
    this.documents = documents;
    this.articles = articles;
  }

  @Override
  public Outcome<LoadRecord> rows(Outcome.Accepted<MappedRecord> entry) {
    Outcome<LoadRecord> asFed = documents.rows(entry);
    if (!articles.wants(entry)) {
      return asFed;
    }
    try {
      Outcome<LoadRecord> article = documents.rows(articles.inPlaceOf(entry));
      if (article instanceof Outcome.Accepted<LoadRecord> read) {
        return length(read) >= length(asFed)
            ? read
            : without(asFed, articles.address(entry) + ": has less text than its teaser");
      }
      String message = ((Outcome.Reject<LoadRecord>) article).message();
      return without(asFed, articles.address(entry) + ": is no article: " + message);
    } catch (SourceException failed) {
      return without(asFed, String.valueOf(failed.getMessage()));
    }
  }

  private static int length(Outcome<LoadRecord> document) {
    return document instanceof Outcome.Accepted<LoadRecord> read
        ? String.valueOf(read.value().rows().get(0).values().get("text")).length()
        : 0;
  }

  /** The entry as the feed has it, with a note of why there is no more. */
  private Outcome<LoadRecord> without(Outcome<LoadRecord> asFed, String reason) {
    missing.add(asFed.location(), reason);
    return asFed.then(
        read -> {
          List<String> notes = new ArrayList<>(read.value().notes());
          notes.add("only the teaser: " + reason);
          return new Outcome.Accepted<>(
              read.location(), new LoadRecord(read.value().rows(), List.copyOf(notes)));
        });
  }

  @Override
  public List<String> warnings() {
    return missing
        .warning("articles that could not be had, so that their teasers stand for them")
        .stream()
        .toList();
  }
}
