package org.ascribe.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ascribe.job.Beside;
import org.jspecify.annotations.Nullable;

/** Takes the lists of several fields apart that stand side by side. */
final class SideBySide {
  private final Beside spec;

  SideBySide(Beside spec) {
    this.spec = spec;
  }

  /**
   * The parts of each place by field, blank ones too; a place without any value is left out, and so
   * is a field that is blank as a whole.
   *
   * @throws PlacedMisfit where a list has another number of parts than the one before it
   */
  List<Map<String, @Nullable Object>> in(Map<String, @Nullable Object> fields) throws PlacedMisfit {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    String first = null;
    for (String field : spec.fields()) {
      if (fields.get(field) instanceof String text && !text.isBlank()) {
        List<String> parts = parts(text);
        first = first == null ? field : first;
        int expected = lists.getOrDefault(first, parts).size();
        if (parts.size() != expected) {
          String message = "has %d parts beside %d of %s".formatted(parts.size(), expected, first);
          throw new PlacedMisfit(field, new Misfit("BAD_LIST", message));
        }
        lists.put(field, parts);
      }
    }
    return first == null ? List.of() : places(lists, lists.get(first).size());
  }

  private static List<Map<String, @Nullable Object>> places(
      Map<String, List<String>> lists, int size) {
    List<Map<String, @Nullable Object>> places = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Map<String, @Nullable Object> place = new LinkedHashMap<>();
      for (Map.Entry<String, List<String>> list : lists.entrySet()) {
        place.put(list.getKey(), list.getValue().get(i));
      }
      if (place.values().stream().anyMatch(part -> !"".equals(part))) {
        places.add(place);
      }
    }
    return places;
  }

  /** Between separators that stand outside of brackets. */
  private List<String> parts(String text) {
    String separator = spec.separator();
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
      if (depth == 0 && text.startsWith(separator, i)) {
        parts.add(text.substring(from, i).strip());
        from = i + separator.length();
        i = from - 1;
      }
    }
    parts.add(text.substring(from).strip());
    return parts;
  }
}
