package org.ascribe.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in a record: the name of a field, or a JSON pointer (RFC 6901) whose segment
 * {@code *} stands for every element of a list or every member of an object.
 */
final class FieldPath {
  private final String name;
  private final List<String> segments;

  /** Of the segments as places in a list; no list has the greatest number. */
  private final int[] indexes;

  private FieldPath(String name, List<String> segments) {
    this.name = name;
    this.segments = segments;
    this.indexes = segments.stream().mapToInt(FieldPath::index).toArray();
  }

  static FieldPath of(String text) {
    if (!text.startsWith("/")) {
      return new FieldPath(text, List.of());
    }
    List<String> segments = new ArrayList<>();
    for (String segment : text.substring(1).split("/", -1)) {
      segments.add(segment.replace("~1", "/").replace("~0", "~"));
    }
    return new FieldPath(text, segments);
  }

  /** The field of a record that holds the value. */
  static String top(String text) {
    FieldPath path = of(text);
    return path.segments.isEmpty() ? path.name : path.segments.get(0);
  }

  /** String, list or map, or null where there is none; a list where the pointer has a star. */
  @Nullable Object in(Map<String, @Nullable Object> record) {
    return segments.isEmpty() ? record.get(name) : at(record, 0);
  }

  private @Nullable Object at(@Nullable Object value, int depth) {
    if (depth == segments.size() || value == null) {
      return value;
    }
    String segment = segments.get(depth);
    if (segment.equals("*") && !(value instanceof String)) {
      return all(value instanceof Map<?, ?> map ? map.values() : (List<?>) value, depth + 1);
    }
    if (value instanceof Map<?, ?> map) {
      return at(map.get(segment), depth + 1);
    }
    return value instanceof List<?> list && indexes[depth] < list.size()
        ? at(list.get(indexes[depth]), depth + 1)
        : null;
  }

  private List<Object> all(Iterable<?> values, int depth) {
    List<Object> found = new ArrayList<>();
    for (Object value : values) {
      Object inner = at(value, depth);
      if (inner instanceof List<?> list && segments.subList(depth, segments.size()).contains("*")) {
        found.addAll(list);
      } else if (inner != null) {
        found.add(inner);
      }
    }
    return found;
  }

  private static int index(String segment) {
    return segment.matches("0|[1-9][0-9]{0,8}") ? Integer.parseInt(segment) : Integer.MAX_VALUE;
  }

  @Override
  public String toString() {
    return name;
  }
}
