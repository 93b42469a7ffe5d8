package org.ascribe.warehouse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ascribe.job.ColumnSpec;
import org.ascribe.job.JobSpec;
import org.ascribe.job.LoadMode;
import org.ascribe.job.LoadSpec;
import org.ascribe.job.LoadSpec.Also;
import org.ascribe.job.PartSpec;

/**
 * How the rows of a job become warehouse rows, table by table.
 *
 * <p>The rows of {@code also} follow the mode of their record: with {@code snapshot} those that a
 * record no longer has are withdrawn, with the other modes they stay. Under a record of mode {@code
 * history} they are merged.
 *
 * <p>A row that differs in uncompared columns only stays as it is, those columns included, so that
 * all of a row comes from one release, the one that its {@code run_id} names.
 */
public final class LoadPlan {
  /** Documents and what is read in them: all columns, each sighting noted. */
  public static final LoadPlan DOCUMENTS = new LoadPlan(Map.of(), Set.of());

  private final Map<String, TableLoad> tables;

  /** Those that rows of {@code also} go to. */
  private final Set<String> further;

  private LoadPlan(Map<String, TableLoad> tables, Set<String> further) {
    this.tables = tables;
    this.further = further;
  }

  /**
   * The plan of a job.
   *
   * @throws IllegalArgumentException when the job feeds a table in two modes
   */
  public static LoadPlan of(JobSpec job) {
    if (job.source().format().documents()) {
      return DOCUMENTS;
    }
    Map<String, TableLoad> tables = new LinkedHashMap<>();
    Set<String> further = new HashSet<>();
    for (PartSpec part : job.parts()) {
      LoadSpec load = part.load();
      add(
          tables,
          new TableLoad(
              load.table(),
              load.mode(),
              part.columns().stream().flatMap(LoadPlan::names).toList(),
              load.compare(),
              load.asOf()));
      load.also().forEach(also -> add(tables, further(also, load.mode())));
      load.also().forEach(also -> further.add(also.table()));
    }
    return new LoadPlan(tables, further);
  }

  private static TableLoad further(Also also, LoadMode mode) {
    List<String> columns = new ArrayList<>(also.columns().keySet());
    also.own().stream().flatMap(LoadPlan::names).forEach(columns::add);
    List<String> compare = new ArrayList<>(columns);
    compare.removeAll(also.key());
    LoadMode own = mode == LoadMode.HISTORY ? LoadMode.MERGE : mode;
    return new TableLoad(also.table(), own, columns, compare, null);
  }

  private static Stream<String> names(ColumnSpec column) {
    return Stream.concat(Stream.of(column.name()), column.date().beside().stream());
  }

  private static void add(Map<String, TableLoad> tables, TableLoad load) {
    tables.merge(load.table(), load, LoadPlan::both);
  }

  private static TableLoad both(TableLoad a, TableLoad b) {
    if (a.mode() != b.mode()) {
      throw new IllegalArgumentException(
          "table "
              + a.table()
              + " cannot be loaded in mode "
              + a.mode()
              + " and in mode "
              + b.mode()
              + " by one job");
    }
    return new TableLoad(
        a.table(),
        a.mode(),
        joined(a.columns(), b.columns()),
        joined(a.compare(), b.compare()),
        a.asOf() == null ? b.asOf() : a.asOf());
  }

  private static List<String> joined(List<String> a, List<String> b) {
    Set<String> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return List.copyOf(all);
  }

  /** The plan for records that are not a whole release: nothing is withdrawn for being absent. */
  public LoadPlan partial() {
    Map<String, TableLoad> merged = new LinkedHashMap<>();
    tables.forEach((name, load) -> merged.put(name, load.partial()));
    return new LoadPlan(merged, further);
  }

  /** How a table is loaded, in all its columns where the plan does not name it. */
  TableLoad of(StagingTable table) {
    return tables.getOrDefault(
        table.name(),
        new TableLoad(table.name(), LoadMode.MERGE, table.columns(), table.columns(), null));
  }

  /**
   * Tables of which a record can be left out where its row is there: neither need rows be found
   * that a release lacks, nor can another record give the same row.
   */
  List<TableLoad> comparable() {
    return tables.values().stream()
        .filter(load -> load.mode() != LoadMode.SNAPSHOT && !further.contains(load.table()))
        .toList();
  }

  /** Tables that it names. */
  Set<String> tables() {
    return tables.keySet();
  }

  /** Tables whose rows are withdrawn when a release lacks them. */
  List<String> snapshots() {
    return tables.values().stream()
        .filter(load -> load.mode() == LoadMode.SNAPSHOT)
        .map(TableLoad::table)
        .toList();
  }

  /**
   * Checks that each table can be loaded as planned.
   *
   * @throws IllegalArgumentException when one is not there or is not made for its mode
   */
  void check(StagingTables known) {
    tables.values().forEach(load -> new MergeSql(known.table(load.table()), load, false, false));
  }

  /** Whether these are documents, of which each sighting is noted. */
  boolean documents() {
    return tables.isEmpty();
  }
}
