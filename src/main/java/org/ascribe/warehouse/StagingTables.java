package org.ascribe.warehouse;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The loadable tables, read from the database's catalogue when first needed. */
final class StagingTables {
  private final JdbcTemplate jdbc;
  private volatile Map<String, StagingTable> tables = Map.of();

  StagingTables(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
  }

  /**
   * What a run staged in one table.
   *
   * @param records rows that are records themselves
   * @param keysDiffer whether no two records are known to have one key
   */
  record Staged(StagingTable table, long rows, long records, boolean keysDiffer) {
    /**
     * Only records are told apart by their keys before the merge; rows that hang on them repeat.
     */
    boolean repeats() {
      return rows > records;
    }
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

  /** The tables that have rows of an instance, in the order in which rows may refer to others. */
  List<Staged> staged(long instanceId) {
    Map<String, Staged> staged = new HashMap<>();
    JdbcClient.create(jdbc)
        .sql(SqlFile.read(StagingTables.class, "staged"))
        .param("instance", instanceId)
        .query(
            row -> {
              StagingTable table = table(row.getString("table_name"));
              staged.put(
                  table.name(),
                  new Staged(
                      table,
                      row.getLong("rows"),
                      row.getLong("records"),
                      row.getBoolean("keys_differ")));
            });
    return inOrder().stream()
        .map(StagingTable::name)
        .map(staged::get)
        .filter(Objects::nonNull)
        .toList();
  }

  /** Whether several records that an instance staged in a table have one key. */
  boolean repeats(StagingTable table, long instanceId) {
    return statement(table, "repeats", instanceId).query(Boolean.class).single();
  }

  /** After rows were deleted and no key stands twice. */
  void countAgain(StagingTable table, long instanceId) {
    statement(table, "count-again", instanceId).update();
  }

  /** Removes what an instance staged in a table. */
  void clear(StagingTable table, long instanceId) {
    statement(table, "clear", instanceId).query((row, number) -> true).single();
  }

  private JdbcClient.StatementSpec statement(StagingTable table, String name, long instanceId) {
    return JdbcClient.create(jdbc)
        .sql(table.in(SqlFile.read(StagingTables.class, name)))
        .param("instance", instanceId);
  }

  /** Read once, so that each table is one object. */
  private Map<String, StagingTable> all() {
    if (tables.isEmpty()) {
      readOnce();
    }
    return tables;
  }

  private synchronized void readOnce() {
    if (tables.isEmpty()) {
      tables = read();
    }
  }

  private Map<String, StagingTable> read() {
    Map<String, Map<String, String>> types = new LinkedHashMap<>();
    Set<String> histories = new LinkedHashSet<>();
    jdbc.query(
        SqlFile.read(StagingTables.class, "columns"),
        row -> {
          String table = row.getString("table_name");
          String column = row.getString("column_name");
          Map<String, String> known = types.computeIfAbsent(table, name -> new LinkedHashMap<>());
          if (!StagingTable.OWN.contains(column)) {
            known.put(column, row.getString("type"));
          }
          if (row.getBoolean("history")) {
            histories.add(table);
          }
        });
    Map<String, StagingTable> read = new LinkedHashMap<>();
    types.forEach(
        (name, columns) ->
            read.put(name, new StagingTable(name, columns, histories.contains(name))));
    return read;
  }
}
