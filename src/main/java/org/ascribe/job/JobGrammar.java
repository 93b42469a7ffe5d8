package org.ascribe.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of a job file and what each must hold; each part's own keys stand in its record. */
final class JobGrammar {
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
    boolean rows = top.has("map") || top.has("parts");
    Format guessed = rows ? Format.CSV : Format.DOCUMENT;
    SourceSpec source =
        top.has("source") || !top.has("parts")
            ? SourceSpec.read(top.section("source"), folder, guessed)
            : null;
    boolean extract = source != null && source.format().documents() && extract(top);
    Map<String, LookupSpec> lookups =
        top.sectionIfGiven("lookups").map(LookupSpec::readAll).orElse(Map.of());
    PartGrammar grammar = new PartGrammar(tables, lookups, folder);
    List<PartSpec> parts =
        top.has("parts")
            ? parts(top, source, grammar)
            : List.of(grammar.read("", top, Objects.requireNonNull(source)));
    checkUse(top, lookups, parts);
    ExpectSpec expect =
        top.sectionIfGiven("expect").map(ExpectSpec::read).orElse(ExpectSpec.DEFAULT);
    top.close();
    return new JobSpec(name, file, title, publisher, schedule, extract, parts, expect);
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

  private static List<PartSpec> parts(
      Section top, @Nullable SourceSpec shared, PartGrammar grammar) {
    if (shared != null && shared.format().documents()) {
      top.problem("parts", "have no use for documents, which come with their own tables");
    }
    Section section = top.section("parts");
    List<PartSpec> parts = new ArrayList<>();
    for (String name : section.keys()) {
      Section part = section.section(name);
      SourceSpec source = grammar.source(part, shared);
      parts.add(grammar.read(name, part, source));
      part.close();
    }
    if (parts.isEmpty()) {
      section.problem("", "has no parts; expected NAME: {map: ..., load: ...}");
    }
    if (shared != null && parts.stream().noneMatch(part -> part.source().equals(shared))) {
      top.problem("source", "is read by no part: each has a source of its own");
    }
    return List.copyOf(parts);
  }

  private static void checkUse(Section top, Map<String, LookupSpec> lookups, List<PartSpec> parts) {
    Set<String> unused = new LinkedHashSet<>(lookups.keySet());
    for (PartSpec part : parts) {
      part.allColumns()
          .map(ColumnSpec::lookup)
          .filter(Objects::nonNull)
          .forEach(lookup -> unused.remove(lookup.name()));
    }
    unused.forEach(name -> top.problem("lookups", "'" + name + "' is used by no column"));
  }
}
