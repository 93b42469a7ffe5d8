package org.ascribe.extract.actor;

import java.util.Map;
import org.ascribe.extract.reading.Actor;
import org.ascribe.extract.reading.Actor.Form;
import org.ascribe.extract.reading.Reading;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.jspecify.annotations.Nullable;

/**
 * Threat groups that no list knows yet, told by the naming schemes that CrowdStrike and Microsoft
 * publish: a word and an animal or weather that stands for the state (or for crime).
 */
final class Schemes {
  private static final String CRIME = "";
  private static final Map<String, String> STATES =
      Map.ofEntries(
          Map.entry("panda", "CN"),
          Map.entry("bear", "RU"),
          Map.entry("kitten", "IR"),
          Map.entry("chollima", "KP"),
          Map.entry("leopard", "PK"),
          Map.entry("typhoon", "CN"),
          Map.entry("blizzard", "RU"),
          Map.entry("sandstorm", "IR"),
          Map.entry("sleet", "KP"),
          Map.entry("werewolf", CRIME),
          Map.entry("spider", CRIME),
          Map.entry("jackal", CRIME),
          Map.entry("tempest", CRIME));

  private Schemes() {}

  /** "Velvet Typhoon" at a token, or null. */
  static @Nullable Actor at(Reading r, int i) {
    String state = STATES.get(r.word(i + 1));
    boolean name =
        r.capital(i)
            && r.capital(i + 1)
            && r.hits(i).isEmpty()
            && !r.is(i, "the", "a", "super", "polar", "giant", "red");
    if (state == null || !name || r.sentence.headline() && i == 0) {
      return null;
    }
    String printed = r.printed(i, i + 2);
    Party party =
        state.isEmpty()
            ? Parties.unknown(printed, PartyKind.GROUP)
            : new Party(printed, PartyKind.GROUP, state, state, "rule:naming-scheme");
    return Actor.of(i, i + 2, party, Form.NAME);
  }
}
