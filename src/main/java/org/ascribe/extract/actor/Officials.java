package org.ascribe.extract.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.ascribe.extract.reading.Reading;
import org.ascribe.extract.reading.Words.Sense;
import org.ascribe.lexicon.Tokenizer;
import org.ascribe.model.Party;
import org.jspecify.annotations.Nullable;

/** Whom public office makes speak for a state: by name, and by offices that only one state has. */
public final class Officials {
  private static final String FILE = "/lexicon/officials.txt";

  private final Map<String, String> states = new HashMap<>();
  private final Map<String, String> surnames = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> titled = new HashMap<>();
  private final Places places = Places.load();

  public static Officials load() {
    Officials officials = new Officials();
    try (InputStream in = Objects.requireNonNull(Officials.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\\|");
        if (!line.startsWith("#") && cells.length == 2) {
          officials.put(cells[0].strip(), cells[1].strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return officials;
  }

  private void put(String entry, String state) {
    String name = entry.startsWith("*") ? entry.substring(1) : entry;
    states.put(Tokenizer.fold(name), state);
    names.put(turned(name), name);
    String surname = Tokenizer.fold(name.substring(name.lastIndexOf(' ') + 1));
    titled.merge(surname, name, (one, other) -> "");
    if (entry.startsWith("*")) {
      surnames.put(Tokenizer.fold(name.substring(name.lastIndexOf(' ') + 1)), name);
    }
  }

  /** With the family name first where it is last, and the other way round. */
  private static String turned(String name) {
    String fold = Tokenizer.fold(name);
    int space = fold.indexOf(' ');
    return space < 0 ? fold : fold.substring(space + 1) + " " + fold.substring(0, space);
  }

  /** The name as the list prints it, whichever of two parts comes first: "Lijian Zhao". */
  String usual(String name) {
    String fold = Tokenizer.fold(name);
    return states.containsKey(fold) ? name : names.getOrDefault(fold, name);
  }

  /** The only official of that surname, whom "Director Wray" means, or null. */
  @Nullable Party titled(String surname) {
    String name = titled.getOrDefault(surname, "");
    String state = states.get(Tokenizer.fold(name));
    return state == null ? null : Parties.official(name, state);
  }

  /** The official whom the surname alone names, or null. */
  @Nullable Party known(String surname) {
    String name = surnames.get(surname);
    String state = name == null ? null : states.get(Tokenizer.fold(name));
    return state == null ? null : Parties.official(name, state);
  }

  /** The state that a person of this name speaks for, or null. */
  @Nullable String state(String name) {
    return states.get(Tokenizer.fold(name));
  }

  Places places() {
    return places;
  }

  /** The one state that has such an office, or null. */
  static @Nullable String office(Reading r, int from, int to) {
    if (r.has(Sense.AMERICAN_OFFICES, from, to)) {
      return "US";
    }
    if (r.has(Sense.BRITISH_OFFICES, from, to)) {
      return "GB";
    }
    return r.has(Sense.UNION_OFFICES, from, to) ? "EU" : null;
  }
}
