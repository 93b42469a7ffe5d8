package org.ascribe.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** All rows of the warehouse but for what tells one run from another. */
final class WarehouseRows {
  private static final Set<String> OF_THE_RUN =
      Set.of("run_id", "instance_id", "first_seen_at", "last_seen_at", "published_at");

  private WarehouseRows() {}

  /** Rows by table, each as JSON, sorted. */
  static SortedMap<String, List<String>> of(DataSource dataSource) {
    JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    SortedMap<String, List<String>> rows = new TreeMap<>();
    for (String table :
        jdbc.queryForList(
            "select tablename from pg_tables where schemaname = 'warehouse'", String.class)) {
      List<String> all =
          new ArrayList<>(
              jdbc.query(
                  "select (to_jsonb(t) - ?::text[])::text from warehouse.\"" + table + "\" t",
                  (row, number) -> row.getString(1),
                  "{" + String.join(",", OF_THE_RUN) + "}"));
      all.sort(null);
      rows.put(table, all);
    }
    return rows;
  }
}
