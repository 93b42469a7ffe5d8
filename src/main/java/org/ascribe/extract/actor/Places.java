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
import org.ascribe.lexicon.Tokenizer;
import org.jspecify.annotations.Nullable;

/** Cities and parts of states, whose police and courts are the state's. */
final class Places {
  private static final String FILE = "/lexicon/places.txt";
  private static final int LONGEST = 3;

  private final Map<String, String> states = new HashMap<>();

  static Places load() {
    Places places = new Places();
    try (InputStream in = Objects.requireNonNull(Places.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\\|");
        if (!line.startsWith("#") && cells.length == 2) {
          for (String name : cells[1].split(";")) {
            places.states.put(Tokenizer.fold(name.strip()), cells[0].strip());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return places;
  }

  /** ISO code of the state in which the place named at a token lies, or null. */
  @Nullable String state(Reading r, int at) {
    int end = end(r, at);
    return end == at ? null : states.get(Tokenizer.fold(r.printed(at, end)));
  }

  /** Behind the longest name of a place at a token; the token itself where none is. */
  int end(Reading r, int at) {
    for (int end = Math.min(r.size(), at + LONGEST); end > at && r.capital(at); end--) {
      if (states.containsKey(Tokenizer.fold(r.printed(at, end)))) {
        return end;
      }
    }
    return at;
  }
}
