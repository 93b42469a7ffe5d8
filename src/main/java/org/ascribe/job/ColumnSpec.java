package org.ascribe.job;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One column of the warehouse and the fields of the source that feed it.
 *
 * @param name of the column, in lower_snake_case
 * @param from fields as the source names them, or JSON pointers into the record; the first that is
 *     not blank counts. Empty for a constant.
 * @param join what stands between the values of all the fields, which then count together, blank
 *     ones too; null where the first that is not blank counts
 * @param required whether a record without a value is refused
 * @param optional whether a source without any of the fields is sound too
 * @param lenient whether a value that does not fit is none, and its record sound
 * @param date how a date or timestamp is written; of use to these only
 * @param valueMap what stands for each value of the source, itself text of {@code type} or empty
 *     for no value; when not empty, a value that is not in it is refused
 * @param lookup what stands for some values, or null
 * @param nulls values that stand for none
 * @param defaultValue stands for a blank or absent field, or is the constant; or null
 * @param list how a list is written; of use to lists only
 */
public record ColumnSpec(
    String name,
    List<String> from,
    ColumnType type,
    @Nullable String join,
    boolean required,
    boolean optional,
    boolean lenient,
    DateForm date,
    Map<String, String> valueMap,
    @Nullable LookupSpec lookup,
    Set<String> nulls,
    @Nullable String defaultValue,
    ListForm list) {

  private static final Set<String> BOOLEANS = Set.of("true", "false");

  /** A column that may be empty, fed by one field. */
  static ColumnSpec plain(String name, String from, ColumnType type, List<String> formats) {
    return new ColumnSpec(
        name,
        List.of(from),
        type,
        null,
        false,
        false,
        false,
        DateForm.of(formats),
        Map.of(),
        null,
        Set.of(),
        null,
        ListForm.PLAIN);
  }

  /** A column with the same value in every row. */
  static ColumnSpec constant(String name, ColumnType type, @Nullable String value) {
    return new ColumnSpec(
        name,
        List.of(),
        type,
        null,
        true,
        true,
        false,
        DateForm.ISO,
        Map.of(),
        null,
        Set.of(),
        value,
        ListForm.PLAIN);
  }

  /** Whether its value is the same in every row. */
  public boolean isConstant() {
    return from.isEmpty();
  }

  /** Whether a source with these fields has what it needs: one of its own, to be joined all. */
  public boolean feeds(Set<String> fields) {
    return isConstant()
        || (join == null ? from.stream().anyMatch(fields::contains) : fields.containsAll(from));
  }

  /** The fields of its own that are not among those. */
  public List<String> lacking(Set<String> fields) {
    return from.stream().filter(field -> !fields.contains(field)).toList();
  }

  /** Whether it has a value in every row that is loaded. */
  public boolean neverEmpty() {
    return required || defaultValue != null;
  }

  /**
   * Reads the section of a column.
   *
   * @param lookups those of the whole job, by name
   */
  static ColumnSpec read(String name, Section section, Map<String, LookupSpec> lookups) {
    ColumnSpec column =
        section.has("const") ? readConstant(name, section) : readMapped(name, section, lookups);
    column.check(section);
    section.close();
    return column;
  }

  private static ColumnSpec readConstant(String name, Section section) {
    String value = section.textOrNull("const");
    if (value == null) {
      section.problem("const", "is empty; leave the column out instead");
    }
    return constant(name, section.choice("type", ColumnType.class, ColumnType.TEXT), value);
  }

  private static ColumnSpec readMapped(
      String name, Section section, Map<String, LookupSpec> lookups) {
    List<String> from = section.texts("from");
    ColumnType type = section.choice("type", ColumnType.class);
    Map<String, String> values =
        section.sectionIfGiven("map").map(ColumnSpec::valueMap).orElse(Map.of());
    return new ColumnSpec(
        name,
        from.isEmpty() ? List.of(name) : from,
        type == null ? typeOf(values) : type,
        section.textOrNull("join"),
        section.flag("required"),
        section.flag("optional"),
        section.flag("lenient"),
        DateForm.read(section, type),
        values,
        LookupSpec.ofColumn(name, section, lookups).orElse(null),
        new LinkedHashSet<>(section.texts("nulls")),
        section.textOrNull("default"),
        type == ColumnType.LIST ? ListForm.read(section) : ListForm.PLAIN);
  }

  /** How a message names what it expects: {@code a date (dd/MM/yyyy or d MMM yyyy)}. */
  public String expected() {
    return switch (type) {
      case DATE, TIMESTAMP -> type.meaning() + " (" + date.expected(type) + ")";
      default -> type.meaning();
    };
  }

  private static Map<String, String> valueMap(Section section) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String value : section.keys()) {
      String meant = section.textOrNull(value);
      values.put(value, meant == null ? "" : meant);
    }
    return values;
  }

  /** A map onto true and false makes a boolean without saying so. */
  private static ColumnType typeOf(Map<String, String> values) {
    Set<String> meant = new HashSet<>(values.values());
    meant.remove("");
    boolean yesOrNo = !meant.isEmpty() && BOOLEANS.containsAll(meant);
    return yesOrNo ? ColumnType.BOOLEAN : ColumnType.TEXT;
  }

  private void check(Section section) {
    if (required && optional && !isConstant()) {
      section.problem("optional", "cannot go with required");
    }
    if (join != null && (from.size() < 2 || type != ColumnType.TEXT)) {
      section.problem("join", "needs several fields in from, and type text");
    }
    if (required && lenient) {
      section.problem("lenient", "cannot go with required");
    }
    if (lookup != null && !valueMap.isEmpty()) {
      section.problem("lookup", "cannot go with map: a map refuses what is not in it");
    }
    if (date.check(section, type)) {
      checkValues(section);
    }
  }

  /** Whatever may stand for a value of the source must itself be of the type. */
  private void checkValues(Section section) {
    ValueParser parser = ValueParser.of(this);
    if (defaultValue != null && parser.parse(defaultValue) == null) {
      String key = isConstant() ? "const" : "default";
      section.problem(key, "'" + defaultValue + "' is not " + expected());
    }
    ValueParser parts = type == ColumnType.LIST ? ValueParser.of(list.of()) : parser;
    String part = type == ColumnType.LIST ? list.of().meaning() : expected();
    valueMap.forEach(
        (value, meant) -> {
          if (!meant.isEmpty() && parts.parse(meant) == null) {
            section.problem("map", value + ": '" + meant + "' is not " + part);
          }
        });
    for (LookupSpec.Entry entry : lookup == null ? List.<LookupSpec.Entry>of() : lookup.entries()) {
      if (!entry.value().isEmpty() && !entry.quotes() && parts.parse(entry.value()) == null) {
        section.problem("lookup", entry.fits() + ": '" + entry.value() + "' is not " + part);
      }
    }
  }
}
