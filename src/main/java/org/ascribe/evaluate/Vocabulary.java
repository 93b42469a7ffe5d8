package org.ascribe.evaluate;

import java.util.Arrays;
import java.util.List;
import org.ascribe.model.PartyKind;
import org.ascribe.model.Response;
import org.ascribe.model.Stance;

/** The closed lists of words of an annotation. */
final class Vocabulary {
  static final List<String> STANCES = Arrays.stream(Stance.values()).map(Keys::word).toList();

  static final List<String> ATTRIBUTORS =
      Arrays.stream(PartyKind.values()).map(PartyKind::asAttributor).distinct().toList();

  static final List<String> ACCUSED =
      Arrays.stream(PartyKind.values()).map(PartyKind::asAccused).distinct().toList();

  static final List<String> RESPONSES =
      Arrays.stream(Response.Kind.values()).map(Response.Kind::word).toList();

  static final List<String> SPEAKERS = List.of("person", "body");

  static final List<String> ACTIVITIES =
      List.of(
          "espionage",
          "ip_theft",
          "data_theft",
          "ransomware",
          "extortion",
          "cryptojacking",
          "theft",
          "ddos",
          "destructive",
          "sabotage",
          "influence",
          "hack_and_leak",
          "election_interference",
          "supply_chain",
          "phishing",
          "defacement",
          "access");

  static final List<String> SECTORS =
      List.of(
          "government",
          "defence",
          "energy",
          "finance",
          "health",
          "telecom",
          "transport",
          "education",
          "research",
          "media",
          "technology",
          "manufacturing",
          "political_parties",
          "civil_society",
          "sport",
          "water",
          "retail",
          "critical_infrastructure");

  private Vocabulary() {}
}
