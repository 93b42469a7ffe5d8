package org.ascribe.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands for the values of a source that need it; other values stay as they are.
 *
 * @param name as messages name it: of the lookup in section {@code lookups}, or of the column
 * @param entries in the order of the file; two that fit one value are a fault of that value
 */
public record LookupSpec(String name, List<Entry> entries) {

  /**
   * One line of a lookup.
   *
   * @param value what stands for the values that {@code fits} describes; empty for none. {@code $1}
   *     to {@code $9} in it are the groups of the pattern that fits.
   */
  public record Entry(TextMatch fits, String value) {
    private static final Pattern GROUP = Pattern.compile("\\$([1-9])");

    /** Whether what stands for a value is made of parts of it. */
    boolean quotes() {
      return GROUP.matcher(value).find();
    }

    /** What stands for a value that fits. */
    public String meant(String found) {
      if (value.indexOf('$') < 0) {
        return value;
      }
      return fits.regex().stream()
          .map(regex -> regex.matcher(found))
          .filter(Matcher::find)
          .findFirst()
          .map(match -> GROUP.matcher(value).replaceAll(group -> quoted(match, group)).strip())
          .orElse(value);
    }

    private static String quoted(Matcher match, MatchResult group) {
      String part = match.group(Integer.parseInt(group.group(1)));
      return Matcher.quoteReplacement(part == null ? "" : part);
    }

    private void check(Section item) {
      boolean others = !fits.match().isEmpty() || !fits.contains().isEmpty();
      if (quotes() && others) {
        item.problem("value", "'" + value + "' quotes groups, which only regex has");
      }
      GROUP
          .matcher(value)
          .results()
          .filter(group -> lacks(Integer.parseInt(group.group(1))))
          .forEach(group -> item.problem("value", "regex has no group " + group.group()));
    }

    private boolean lacks(int group) {
      return fits.regex().stream().anyMatch(regex -> regex.matcher("").groupCount() < group);
    }
  }

  /** Reads section {@code lookups}: lookups by name, for several columns. */
  static Map<String, LookupSpec> readAll(Section section) {
    Map<String, LookupSpec> lookups = new LinkedHashMap<>();
    for (String name : section.keys()) {
      lookups.put(name, read(name, section, name));
    }
    return lookups;
  }

  /** Reads the entries that stand under {@code key}. */
  static LookupSpec read(String name, Section section, String key) {
    List<Entry> entries = new ArrayList<>();
    Map<String, TextMatch> known = new HashMap<>();
    for (Section item : section.sections(key)) {
      TextMatch fits = TextMatch.read(item);
      if (fits.isEmpty()) {
        item.problem("", "fits nothing; expected match, contains or regex");
      }
      if (!item.has("value")) {
        item.problem("value", "is missing; expected what stands for it, or nothing: value:");
      }
      String value = item.textOrNull("value");
      for (String text : fits.match()) {
        if (known.put(text, fits) != null) {
          item.problem("match", "'" + text + "' stands in two entries, so it would fit neither");
        }
      }
      Entry entry = new Entry(fits, value == null ? "" : value);
      entry.check(item);
      item.close();
      entries.add(entry);
    }
    if (entries.isEmpty()) {
      section.problem(key, "has no entries; expected a list of {match: VALUE, value: MEANT}");
    }
    return new LookupSpec(name, List.copyOf(entries));
  }

  /**
   * The lookup of a column: the name of one of section {@code lookups}, or entries of its own.
   *
   * @param named section {@code lookups}
   */
  static Optional<LookupSpec> ofColumn(
      String column, Section section, Map<String, LookupSpec> named) {
    if (!section.has("lookup")) {
      return Optional.empty();
    }
    if (!section.isText("lookup")) {
      return Optional.of(read(column, section, "lookup"));
    }
    String name = section.text("lookup");
    @Nullable LookupSpec lookup = named.get(name);
    if (lookup == null && named.isEmpty()) {
      section.problem("lookup", "there is no section lookups, where '" + name + "' would stand");
    } else if (lookup == null) {
      section.notOneOf("lookup", name, List.copyOf(named.keySet()));
    }
    return Optional.ofNullable(lookup);
  }
}
