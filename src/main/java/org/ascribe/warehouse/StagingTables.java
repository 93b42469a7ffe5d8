package org.ascribe.warehouse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The loadable tables, dimensions before facts; read from the catalogue when first needed. */
final class StagingTables {
  private final JdbcTemplate jdbc;
  private volatile Map<String, StagingTable> tables = Map.of();

  StagingTables(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
  }

  /**
   * Finds a table.
   *
   * @throws IllegalArgumentException when there is none of that name, with those there are
   */
  StagingTable table(String name) {
    StagingTable table = all().get(name);
    if (table == null) {
      throw new IllegalArgumentException(
          "the warehouse has no table '" + name + "' to load; it has " + all().keySet());
    }
    return table;
  }

  /** In the order in which rows may refer to others. */
  List<StagingTable> inOrder() {
    return List.copyOf(all().values());
  }

  private Map<String, StagingTable> all() {
    if (tables.isEmpty()) {
      tables = read();
    }
    return tables;
  }

  private Map<String, StagingTable> read() {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    jdbc.query(
        SqlFile.read(StagingTables.class, "columns"),
        row -> {
          List<String> known =
              columns.computeIfAbsent(row.getString("table_name"), name -> new ArrayList<>());
          String column = row.getString("column_name");
          if (!StagingTable.OWN.contains(column)) {
            known.add(column);
          }
        });
    Map<String, StagingTable> read = new LinkedHashMap<>();
    columns.forEach((name, list) -> read.put(name, new StagingTable(name, List.copyOf(list))));
    return read;
  }
}
