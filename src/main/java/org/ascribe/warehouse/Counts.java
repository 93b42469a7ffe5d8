package org.ascribe.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.ascribe.model.RunCounts;

/** Counts as the tables of runs hold them. */
final class Counts {
  private Counts() {}

  static RunCounts of(ResultSet row) throws SQLException {
    return new RunCounts(
        row.getLong("read"),
        row.getLong("new"),
        row.getLong("changed"),
        row.getLong("same"),
        row.getLong("rejected"),
        row.getLong("filtered"));
  }
}
