package org.ascribe.job;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One column of the warehouse and the field of the source that feeds it.
 *
 * @param name of the column, in lower_snake_case
 * @param from name of the field as the source prints it
 * @param required whether a record without a value is refused
 * @param formats patterns of a date or timestamp as in {@link java.time.format.DateTimeFormatter};
 *     empty for ISO 8601
 * @param valueMap what stands for each value of the source, itself text of {@code type} or empty
 *     for no value; when not empty, a value that is not in it is refused
 * @param defaultValue stands for a blank or absent field, or null
 * @param separator between the parts of a list
 */
public record ColumnSpec(
    String name,
    String from,
    ColumnType type,
    boolean required,
    List<String> formats,
    Map<String, String> valueMap,
    @Nullable String defaultValue,
    String separator) {

  private static final Set<String> BOOLEANS = Set.of("true", "false");

  /** A column of text that may be absent. */
  static ColumnSpec text(String name, String from) {
    return new ColumnSpec(name, from, ColumnType.TEXT, false, List.of(), Map.of(), null, ",");
  }

  static ColumnSpec read(String name, Section section) {
    String from = section.textOrNull("from");
    ColumnType type = section.choice("type", ColumnType.class);
    boolean required = section.flag("required");
    boolean plain = type == null;
    List<String> formats =
        type == ColumnType.DATE || type == ColumnType.TIMESTAMP
            ? section.texts("formats")
            : List.of();
    Map<String, String> values =
        section.sectionIfGiven("map").map(ColumnSpec::valueMap).orElse(Map.of());
    String absent = section.textOrNull("default");
    String separator = type == ColumnType.LIST ? section.textOrNull("separator") : null;
    ColumnSpec column =
        new ColumnSpec(
            name,
            from == null ? name : from,
            plain ? typeOf(values) : type,
            required,
            formats,
            values,
            absent,
            separator == null ? "," : separator);
    column.check(section);
    section.close();
    return column;
  }

  /** How a message names what it expects: {@code a date (dd/MM/yyyy or d MMM yyyy)}. */
  public String expected() {
    return switch (type) {
      case DATE -> type.meaning() + " (" + oneOf(formats, "yyyy-MM-dd") + ")";
      case TIMESTAMP ->
          type.meaning() + " (" + oneOf(formats, "such as 2025-05-15T17:04:05Z") + ")";
      default -> type.meaning();
    };
  }

  private static String oneOf(List<String> formats, String iso) {
    return formats.isEmpty() ? iso : String.join(" or ", formats);
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
    for (String format : formats) {
      DateFormats.fault(format, type).ifPresent(fault -> section.problem("formats", fault));
    }
    if (formats.stream().anyMatch(format -> DateFormats.fault(format, type).isPresent())) {
      return;
    }
    ValueParser parser = ValueParser.of(this);
    if (defaultValue != null && parser.parse(defaultValue) == null) {
      section.problem("default", "'" + defaultValue + "' is not " + expected());
    }
    valueMap.forEach(
        (value, meant) -> {
          if (!meant.isEmpty() && parser.parse(meant) == null) {
            section.problem("map", value + ": '" + meant + "' is not " + expected());
          }
        });
  }
}
