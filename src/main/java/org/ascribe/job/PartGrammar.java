package org.ascribe.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys that say what becomes of one kind of record, at the top of a job or within a part. */
final class PartGrammar {
  private static final String DOCUMENT_TABLE = "dim_document";

  private final Tables tables;
  private final Map<String, LookupSpec> lookups;
  private final Path folder;

  PartGrammar(Tables tables, Map<String, LookupSpec> lookups, Path folder) {
    this.tables = tables;
    this.lookups = lookups;
    this.folder = folder;
  }

  /** The part's own source, or the one that all parts without their own share. */
  SourceSpec source(Section part, @Nullable SourceSpec shared) {
    if (shared != null && !part.has("source")) {
      return shared;
    }
    SourceSpec own = SourceSpec.read(part.section("source"), folder, Format.CSV);
    if (own.format().documents()) {
      part.problem("source", "documents cannot be a part of a job; expected records of columns");
    }
    return own;
  }

  PartSpec read(String name, Section part, SourceSpec source) {
    boolean document = source.format().documents();
    List<Condition> when = document ? List.of() : Condition.read(part);
    Section load = part.section("load");
    String table = tables.name(load, "table");
    if (document) {
      checkDocumentTable(load, table);
      LoadSpec target = LoadSpec.readForDocuments(table, load);
      return new PartSpec(name, source, when, List.of(), Set.of(), target);
    }
    Columns columns = Columns.read(part.section("map"), table, tables, lookups);
    LoadSpec target = LoadSpec.read(table, load, columns.byName(), lookups, tables);
    return new PartSpec(name, source, when, columns.list(), columns.ignore(), target);
  }

  private static void checkDocumentTable(Section load, String table) {
    if (!table.isEmpty() && !table.equals(DOCUMENT_TABLE)) {
      load.problem("table", "'" + table + "' cannot hold documents; expected " + DOCUMENT_TABLE);
    }
  }
}
