package org.ascribe.warehouse;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
   * @param repeated keys that several records have; 0 where keys were not looked at
   */
  record Staged(StagingTable table, long rows, long records, long repeated) {
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
    return measured("measure", instanceId);
  }

  /** The same with an eye to keys that several records have, which takes longer. */
  List<Staged> stagedKeys(long instanceId) {
    return measured("measure-keys", instanceId);
  }

  private List<Staged> measured(String statement, long instanceId) {
    String sql = SqlFile.read(StagingTables.class, statement);
    return inOrder().stream()
        .map(table -> measure(table, sql, instanceId))
        .filter(staged -> staged.rows() > 0)
        .toList();
  }

  private Staged measure(StagingTable table, String statement, long instanceId) {
    return JdbcClient.create(jdbc)
        .sql(table.in(statement))
        .param("instance", instanceId)
        .query(
            (row, number) ->
                new Staged(
                    table, row.getLong("rows"), row.getLong("records"), row.getLong("repeated")))
        .single();
  }

  /** Removes what an instance staged in a table. */
  void clear(StagingTable table, long instanceId) {
    JdbcClient.create(jdbc)
        .sql(table.in(SqlFile.read(StagingTables.class, "clear")))
        .param("instance", instanceId)
        .query((row, number) -> true)
        .single();
  }

  private Map<String, StagingTable> all() {
    if (tables.isEmpty()) {
      tables = read();
    }
    return tables;
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
