package org.ascribe.warehouse;

import java.util.stream.Collectors;
import org.ascribe.job.LoadMode;
import org.jspecify.annotations.Nullable;

/** The statements of a merge for one table, as its mode wants them. */
final class MergeSql {
  static final String PRESENT = "and w.valid_to = 'infinity'";

  private final StagingTable table;
  private final TableLoad load;
  private final boolean repeats;
  private final boolean few;

  /**
   * @param repeats whether several staged rows may have one key
   * @param few whether so few rows are staged that it is better to look up what holds them than to
   *     read the whole table
   * @throws IllegalArgumentException when the table cannot be loaded in this mode
   */
  MergeSql(StagingTable table, TableLoad load, boolean repeats, boolean few) {
    this.table = table;
    this.load = load;
    this.repeats = repeats;
    this.few = few;
    if (table.history() != (load.mode() == LoadMode.HISTORY)) {
      throw new IllegalArgumentException(
          "table "
              + table.name()
              + (table.history() ? " keeps history: expected" : " keeps no history: unexpected")
              + " load.mode history");
    }
  }

  String of(String statement) {
    return table.in(
        SqlFile.read(Merge.class, statement)
            .replace("${rows}", SqlFile.read(Merge.class, repeats ? "last" : "each").strip())
            .replace("${results}", results())
            .replace("${differs}", differs())
            .replace("${sought}", few ? table.in(SqlFile.read(Merge.class, "sought")) : "")
            .replace("${present}", table.history() ? PRESENT : "")
            .replace("${assignments}", assignments())
            .replace("${beginning}", table.history() ? beginning() : "")
            .replace("${since}", table.history() ? ", valid_from" : "")
            .replace("${as_of}", table.history() ? ", " + asOf() : "")
            .replace("${as_of_value}", asOf()));
  }

  /** What a row is that differs from the one of its key. */
  private String results() {
    return table.history()
        ? "when w.valid_from < "
            + asOf()
            + " then 'followed' when w.valid_from = "
            + asOf()
            + " then 'changed' else 'late'"
        : "else 'changed'";
  }

  private String differs() {
    String differing =
        load.compared().stream()
            .map(StagingTable::quoted)
            .map(column -> " or w." + column + " is distinct from s." + column)
            .collect(Collectors.joining());
    return switch (load.mode()) {
      case APPEND -> "false";
      case HISTORY -> "(false" + differing + ")";
      case MERGE, SNAPSHOT -> "(w.withdrawn_at is not null" + differing + ")";
    };
  }

  private String assignments() {
    return load.columns().stream()
        .map(StagingTable::quoted)
        .map(column -> column + " = s." + column + ", ")
        .collect(Collectors.joining());
  }

  /** A row that follows another is first seen with this release. */
  private String beginning() {
    return ", valid_from = "
        + asOf()
        + ", first_seen_at = case d.result when 'followed' then now() else w.first_seen_at end";
  }

  /** Days begin at midnight UTC. */
  private String asOf() {
    String column = load.asOf();
    return column == null ? "now()" : "coalesce(" + time(column) + ", now())";
  }

  private String time(String column) {
    @Nullable String type = table.types().get(column);
    String value = "s." + StagingTable.quoted(column);
    return "date".equals(type) ? "(" + value + "::timestamp at time zone 'UTC')" : value;
  }
}
