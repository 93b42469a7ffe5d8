package org.ascribe.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One kind of record of a job: which records it takes, and what becomes of them. A job has one part
 * unless its file has {@code parts}.
 *
 * @param name as in the job file; empty for the one part of a job without {@code parts}
 * @param when all must hold for the part to take a record; empty to take every record that no part
 *     before it took
 * @param columns in the order of the file; empty for documents, which have their own
 * @param ignore fields of the source that are left out knowingly
 */
public record PartSpec(
    String name,
    SourceSpec source,
    List<Condition> when,
    List<ColumnSpec> columns,
    Set<String> ignore,
    LoadSpec load) {

  /** Every field or pointer that the part makes use of or ignores. */
  public List<String> fields() {
    List<String> fields = new ArrayList<>(ignore);
    columns.forEach(column -> fields.addAll(column.from()));
    when.forEach(condition -> fields.add(condition.field()));
    for (LoadSpec.Also also : load.also()) {
      fields.addAll(also.beside().fields());
      if (also.single()) {
        also.when().forEach(condition -> fields.add(condition.field()));
        also.own().forEach(column -> fields.addAll(column.from()));
      } else if (also.each().startsWith("/")) {
        fields.add(also.each());
      }
    }
    return fields;
  }

  /** The columns that fields of the record feed, whatever their table. */
  public Stream<ColumnSpec> recordColumns() {
    return Stream.concat(
        columns.stream(),
        load.also().stream().filter(LoadSpec.Also::single).flatMap(also -> also.own().stream()));
  }

  /** Its own columns and those that elements of its lists feed. */
  Stream<ColumnSpec> allColumns() {
    return Stream.concat(
        columns.stream(), load.also().stream().flatMap(also -> also.own().stream()));
  }

  PartSpec withSource(SourceSpec other) {
    return new PartSpec(name, other, when, columns, ignore, load);
  }
}
