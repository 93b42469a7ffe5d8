package org.ascribe.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ascribe.job.ColumnSpec;
import org.ascribe.job.ColumnType;
import org.ascribe.job.ValueParser;
import org.jspecify.annotations.Nullable;

/** Makes the value of one column out of the fields of a record. */
final class ColumnValue {
  private final ColumnSpec spec;
  private final List<FieldPath> from;
  private final Set<String> nulls;
  private final @Nullable Lookup lookup;
  private final ValueParser parser;
  private final ValueParser parts;
  private volatile boolean seen;

  /**
   * @param nulls values of the source that stand for none in every column
   */
  ColumnValue(ColumnSpec spec, Set<String> nulls, @Nullable Lookup lookup) {
    this.spec = spec;
    this.from = spec.from().stream().map(FieldPath::of).toList();
    this.nulls = new HashSet<>(nulls);
    this.nulls.addAll(spec.nulls());
    this.lookup = lookup;
    this.parser = ValueParser.of(spec);
    this.parts = ValueParser.of(spec.list().of());
    this.seen = spec.optional();
  }

  ColumnSpec spec() {
    return spec;
  }

  /** Notes whether a record has the field, whatever its value is. */
  void look(Map<String, @Nullable Object> fields) {
    if (!seen) {
      seen = from.stream().anyMatch(path -> path.in(fields) != null);
    }
  }

  /** Whether a record had the field so far, or none needs to. */
  boolean seen() {
    return seen;
  }

  /** The field that a message about this record names. */
  String field(Map<String, @Nullable Object> fields) {
    if (spec.join() != null) {
      return String.join(" + ", spec.from());
    }
    if (from.size() > 1) {
      for (FieldPath path : from) {
        if (!blank(path.in(fields))) {
          return path.toString();
        }
      }
    }
    return from.isEmpty() ? spec.name() : from.get(0).toString();
  }

  /**
   * The value in the Java type of the column, null for none.
   *
   * @throws Misfit where it is not of the type, or missing though required
   */
  @Nullable Object of(Map<String, @Nullable Object> fields) throws Misfit {
    Object found = found(fields);
    Object value = null;
    try {
      value =
          spec.type() == ColumnType.LIST && found instanceof List<?> list
              ? parts(list)
              : scalar(found);
    } catch (Misfit misfit) {
      if (!spec.lenient()) {
        throw misfit;
      }
    }
    if (value == null && spec.required()) {
      throw new Misfit("MISSING_VALUE", "is empty, expected " + spec.expected());
    }
    return value;
  }

  private @Nullable Object found(Map<String, @Nullable Object> fields) {
    String join = spec.join();
    Object first = first(fields);
    return join == null || first == null
        ? first
        : from.stream().map(path -> text(path.in(fields))).collect(Collectors.joining(join));
  }

  private String text(@Nullable Object found) {
    return found == null || blank(found) ? "" : strip(found.toString());
  }

  private @Nullable Object first(Map<String, @Nullable Object> fields) {
    for (FieldPath path : from) {
      Object found = path.in(fields);
      if (!blank(found)) {
        return found;
      }
    }
    return null;
  }

  private boolean blank(@Nullable Object found) {
    if (found instanceof String text) {
      return text.isBlank() || (!nulls.isEmpty() && nulls.contains(strip(text)));
    }
    return found == null || (found instanceof List<?> list && list.isEmpty());
  }

  private @Nullable Object scalar(@Nullable Object found) throws Misfit {
    if (found != null && !(found instanceof String)) {
      String kind = found instanceof List ? "is a list" : "is an object";
      throw new Misfit(spec.type().rejectCode(), kind + ", expected " + spec.expected());
    }
    String text = found == null ? spec.defaultValue() : strip((String) found);
    if (found != null && spec.type() != ColumnType.LIST) {
      text = meant(String.valueOf(text));
    }
    if (text == null || text.isEmpty()) {
      return null;
    }
    Object value = parser.parse(text);
    if (value == null) {
      throw new Misfit(spec.type().rejectCode(), Misfit.shown(text) + " is not " + spec.expected());
    }
    return value instanceof List<?> list ? parts(list) : value;
  }

  /** Every part is looked up and typed by itself; lists within the list are taken apart. */
  private @Nullable List<String> parts(List<?> list) throws Misfit {
    List<String> values = new ArrayList<>();
    addParts(list, values);
    return values.isEmpty() ? null : values;
  }

  private void addParts(List<?> list, List<String> values) throws Misfit {
    for (Object part : list) {
      if (part instanceof List<?> inner) {
        addParts(inner, values);
      } else if (!(part instanceof String)) {
        throw new Misfit("BAD_LIST", "holds objects, expected a list of values");
      } else if (!blank(part)) {
        String text = meant(strip((String) part));
        Object value = text.isEmpty() ? "" : parts.parse(text);
        if (value == null) {
          ColumnType of = spec.list().of();
          throw new Misfit(of.rejectCode(), Misfit.shown(text) + " is not " + of.meaning());
        }
        if (!text.isEmpty()) {
          values.add(value.toString());
        }
      }
    }
  }

  /** The text itself, or what the column's map or lookup puts for it. */
  private String meant(String text) throws Misfit {
    if (lookup != null) {
      return lookup.meant(text);
    }
    if (spec.valueMap().isEmpty()) {
      return text;
    }
    String meant = spec.valueMap().get(text);
    if (meant == null) {
      throw new Misfit(
          "NOT_MAPPED",
          Misfit.shown(text) + " is not one of " + String.join(", ", spec.valueMap().keySet()));
    }
    return meant;
  }

  /** Without white space around it, the no-break space of web pages and spreadsheets included. */
  private static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00A0' || (c > '\u00FF' && Character.isWhitespace(c));
  }
}
