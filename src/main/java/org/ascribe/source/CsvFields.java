package org.ascribe.source;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ascribe.job.CsvForm;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a CSV record by name. All records of a file share the names, which is what makes a
 * record cheap; those of the file itself ({@code #name}) stand behind its columns.
 */
final class CsvFields extends AbstractMap<String, @Nullable Object> {
  private final Names names;
  private final List<String> values;

  CsvFields(Names names, List<String> values) {
    this.names = names;
    this.values = values;
  }

  /** The names of the fields of one file. */
  static final class Names {
    private final Map<String, Integer> positions;
    private final Set<String> all;
    private final List<String> ofFile;
    private final int columns;

    /**
     * @param header names of the columns, each once
     * @param file fields of the file itself, the same for every record
     */
    Names(List<String> header, Map<String, String> file) {
      List<String> names = new ArrayList<>(header);
      names.addAll(file.keySet());
      this.positions =
          IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, i -> i));
      this.all = Collections.unmodifiableSet(new LinkedHashSet<>(names));
      this.ofFile = List.copyOf(file.values());
      this.columns = header.size();
    }

    int columns() {
      return columns;
    }

    Set<String> all() {
      return all;
    }

    /** The lines with which a file of the same names begins. */
    String head(CsvForm form) {
      StringBuilder head = new StringBuilder();
      List<String> names = List.copyOf(all);
      for (int i = columns; i < names.size(); i++) {
        head.append(form.comment()).append(names.get(i).substring(1)).append(':');
        head.append(ofFile.get(i - columns)).append('\n');
      }
      if (form.header().isEmpty()) {
        head.append(
                names.subList(0, columns).stream()
                    .map(name -> '"' + name.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(String.valueOf(form.delimiter()))))
            .append('\n');
      }
      return head.toString();
    }
  }

  @Override
  public @Nullable Object get(Object name) {
    Integer position = names.positions.get(name);
    return position == null ? null : at(position);
  }

  private String at(int position) {
    return position < names.columns
        ? values.get(position)
        : names.ofFile.get(position - names.columns);
  }

  @Override
  public boolean containsKey(Object name) {
    return names.positions.containsKey(name);
  }

  /** The same object for all records of a file. */
  @Override
  public Set<String> keySet() {
    return names.all;
  }

  @Override
  public Set<Entry<String, @Nullable Object>> entrySet() {
    Set<Entry<String, @Nullable Object>> entries = new LinkedHashSet<>();
    for (String name : names.all) {
      entries.add(new SimpleImmutableEntry<>(name, get(name)));
    }
    return entries;
  }
}
