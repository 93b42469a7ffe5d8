package org.ascribe.job;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys of a job file and what each must hold; each part's own keys stand in its record. */
final class JobGrammar {
  private static final String DOCUMENT_TABLE = "dim_document";

  private final Tables tables;

  JobGrammar(Tables tables) {
    this.tables = tables;
  }

  /** The job that a file describes; not to be used when problems were noted on the way. */
  JobSpec read(String name, Path file, Section top) {
    Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    String title = top.text("title");
    Publisher publisher = Publisher.read(top.section("publisher"));
    ScheduleSpec schedule = top.sectionIfGiven("schedule").map(ScheduleSpec::read).orElse(null);
    Format guessed = top.has("map") ? Format.CSV : Format.DOCUMENT;
    SourceSpec source = SourceSpec.read(top.section("source"), folder, guessed);
    boolean document = source.format().holdsDocuments();
    boolean extract = document && extract(top);
    Section load = top.section("load");
    String table = tables.name(load, "table");
    Set<String> ignore = new LinkedHashSet<>();
    Map<String, ColumnSpec> columns = new LinkedHashMap<>();
    if (document) {
      checkDocumentTable(load, table);
    } else {
      readColumns(top.section("map"), table, columns, ignore);
    }
    LoadSpec target =
        document
            ? LoadSpec.readForDocuments(table, load)
            : LoadSpec.read(table, load, columns, tables);
    ExpectSpec expect =
        top.sectionIfGiven("expect").map(ExpectSpec::read).orElse(ExpectSpec.DEFAULT);
    top.close();
    return new JobSpec(
        name,
        file,
        title,
        publisher,
        schedule,
        source,
        extract,
        List.copyOf(columns.values()),
        ignore,
        target,
        expect);
  }

  private static boolean extract(Section top) {
    String what = top.textOrNull("extract");
    if (what == null) {
      top.problem("extract", "is missing; expected attributions");
    } else if (!what.equals("attributions")) {
      top.notOneOf("extract", what, List.of("attributions"));
    }
    return what != null;
  }

  private static void checkDocumentTable(Section load, String table) {
    if (!table.isEmpty() && !table.equals(DOCUMENT_TABLE)) {
      load.problem("table", "'" + table + "' cannot hold documents; expected " + DOCUMENT_TABLE);
    }
  }

  private void readColumns(
      Section map, String table, Map<String, ColumnSpec> columns, Set<String> ignore) {
    ignore.addAll(map.texts("ignore"));
    if (map.keys().isEmpty()) {
      map.problem("", "has no columns; expected COLUMN: FIELD or COLUMN: {from: FIELD, type: ...}");
    }
    for (String name : map.keys()) {
      tables.column(map, name, table);
      columns.put(
          name,
          map.isText(name)
              ? ColumnSpec.text(name, map.text(name))
              : ColumnSpec.read(name, map.section(name)));
    }
  }
}
