package org.ascribe.extract.actor;

import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Actor.Form;
import org.ascribe.extract.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * "The U.S. Attorney's Office for the Northern District of Georgia": the federal prosecutors of the
 * United States have one office for each of 94 judicial districts, named by its region and state.
 */
final class AttorneysOffices {
  private static final String NAME = "United States Attorney's Office";

  private AttorneysOffices() {}

  /** The office whose name starts at a token, or null. */
  static @Nullable Actor at(Reading r, int i) {
    int attorney = r.is(i, "united") ? i + 2 : i + 1;
    boolean american = r.is(i, "u.s", "us", "u.s.") || r.is(i, "united") && r.is(i + 1, "states");
    attorney = r.is(attorney, ".") ? attorney + 1 : attorney;
    int office = r.behindPossessive(attorney + 1);
    boolean named = american && r.is(attorney, "attorney") && r.is(office, "office");
    if (!named) {
      return null;
    }
    int k = office + 1;
    while (r.is(k, "for", "the", "in", "of", ",")) {
      k++;
    }
    int end = districtEnd(r, k);
    String name = end == k ? NAME : NAME + " for the " + district(r, k, end);
    return Actor.of(i, end == k ? office + 1 : end, Parties.organ(name, "US"), Form.NAME);
  }

  /** Behind "Northern District of Georgia" or "District of New Jersey", else the token itself. */
  private static int districtEnd(Reading r, int from) {
    int district = r.is(from, "district") ? from : from + 1;
    if (!r.is(district, "district") || !r.is(district + 1, "of") || !r.capital(district + 2)) {
      return from;
    }
    int end = district + 2;
    while (r.capital(end) && end < district + 5) {
      end++;
    }
    return end;
  }

  /** With the region in front, where the press prints "District of Northern Georgia". */
  private static String district(Reading r, int from, int end) {
    boolean turned = r.is(from, "district") && region(r, from + 2) && end > from + 3;
    return turned
        ? r.printed(from + 2, from + 3) + " District of " + r.printed(from + 3, end)
        : r.printed(from, end);
  }

  private static boolean region(Reading r, int k) {
    return r.is(k, "northern", "southern", "eastern", "western", "central", "middle");
  }
}
