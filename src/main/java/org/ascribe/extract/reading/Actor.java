package org.ascribe.extract.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.jspecify.annotations.Nullable;

/**
 * Words of a sentence that stand for one or more parties.
 *
 * @param from first token
 * @param to token behind the last
 * @param parties several only where a pronoun or "the firms" stands for several; empty where the
 *     words can stand for nobody who speaks
 * @param suspects whom the words stand for where they act
 * @param tie the state whose people or servants the words make the actor, or null
 * @param firmTie false where the words hedge that tie ("China-linked")
 * @param possessive true where "'s" follows
 */
public record Actor(
    int from,
    int to,
    List<Party> parties,
    List<Party> suspects,
    Form form,
    @Nullable Party tie,
    boolean firmTie,
    boolean possessive) {

  /** Bodies that are victims, courts or police, not attackers. */
  private static final Pattern VICTIMS =
      Pattern.compile(
          "Police|Court|Prosecut|Parliament|Bundestag|Bank|Railway|Justice|Treasury|Health|Energy"
              + "|Election|Personnel|News|news agency|Terrorism|Nuclear|Postal|Finance|Education"
              + "|Transport|Hospital|[Ee]mbassy|Democratic National|Republican National|Committee|Space");

  /** How the words name it. */
  public enum Form {
    NAME,
    /** A state by people of its nationality: "Chinese hackers". */
    PEOPLE,
    /** A named person. */
    PERSON,
    /** A company that hacks or spies for others, so that it can be accused. */
    HIRELING,
    /** "They", "the group", "the ministry". */
    ANAPHOR
  }

  public Actor(
      int from,
      int to,
      List<Party> parties,
      Form form,
      @Nullable Party tie,
      boolean firmTie,
      boolean possessive) {
    this(from, to, parties, parties, form, tie, firmTie, possessive);
  }

  public static Actor of(int from, int to, Party party, Form form) {
    return new Actor(from, to, List.of(party), form, null, true, false);
  }

  /** The first of whom the words stand for, whether they speak or act. */
  public Party party() {
    return parties.isEmpty() ? suspects.get(0) : parties.get(0);
  }

  public PartyKind kind() {
    return party().kind();
  }

  public Actor owning() {
    return new Actor(from, to, parties, suspects, form, tie, firmTie, true);
  }

  public Actor suspects(List<Party> others) {
    return new Actor(from, to, parties, others, form, tie, firmTie, possessive);
  }

  /** True where it may be named as the doer of an attack in running text. */
  public boolean suspect() {
    return !suspects.isEmpty()
        && (form == Form.PEOPLE
            || form == Form.ANAPHOR
            || form == Form.HIRELING
            || switch (suspects.get(0).kind()) {
              case STATE, GROUP, PERSON -> true;
              case AGENCY -> !VICTIMS.matcher(suspects.get(0).name()).find();
              case COMPANY -> suspects.get(0).code().equals(suspects.get(0).country());
              default -> false;
            });
  }

  /** True where it can say something that counts as an attribution. */
  public boolean voice() {
    return form != Form.PEOPLE
        && !parties.isEmpty()
        && switch (parties.get(0).kind()) {
          case STATE, AGENCY, OFFICIAL, ALLIANCE, COMPANY, MEDIA -> true;
          case PERSON -> form == Form.PERSON;
          default -> false;
        };
  }
}
