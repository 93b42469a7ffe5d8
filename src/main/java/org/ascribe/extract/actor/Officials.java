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
import org.jspecify.annotations.Nullable;

/** Whom public office makes speak for a state: by name, and by offices that only one state has. */
public final class Officials {
  private static final String FILE = "/lexicon/officials.txt";

  private final Map<String, String> states = new HashMap<>();
  private final Places places = Places.load();

  public static Officials load() {
    Officials officials = new Officials();
    try (InputStream in = Objects.requireNonNull(Officials.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\\|");
        if (!line.startsWith("#") && cells.length == 2) {
          officials.states.put(Tokenizer.fold(cells[0].strip()), cells[1].strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return officials;
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
