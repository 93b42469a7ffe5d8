package org.ascribe.evaluate;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.ascribe.evaluate.Annotation.Claim;
import org.ascribe.evaluate.Annotation.Item;
import org.ascribe.model.Stance;

/** An annotation as sets of keys: what has the same key is the same. */
final class Keys {
  private final Names names;
  private final Map<Field, Map<List<String>, Item>> items = new EnumMap<>(Field.class);

  Keys(Annotation annotation, Names names) {
    this.names = names;
    claims(annotation.claims());
    annotation
        .named()
        .forEach(
            (field, list) ->
                list.forEach(item -> put(field, List.of(names.canonical(item.value())), item)));
    for (Annotation.Response response : annotation.responses()) {
      List<String> key = List.of(response.kind(), names.canonical(response.by()));
      String shown = response.kind() + " by " + response.by();
      put(Field.RESPONSES, key, new Item(shown, response.sentence()));
    }
    String published = annotation.published();
    if (published != null) {
      put(Field.PUBLISHED, List.of(published), new Item(published, ""));
    }
    if (annotation.relevant()) {
      put(Field.RELEVANT, List.of(), new Item("relevant", ""));
    }
  }

  /** The values of a field by key, in the order of the annotation. */
  Map<List<String>, Item> of(Field field) {
    return items.getOrDefault(field, Map.of());
  }

  private void claims(List<Claim> claims) {
    byParty(claims, names)
        .forEach(
            (key, claim) -> {
              String pair = claim.attributorParty() + " -> " + claim.accusedParty();
              put(Field.CLAIMS_PARTY, key, item(pair + ", " + word(claim.stance()), claim));
              put(Field.CLAIMS_PAIR, key.subList(0, 2), item(pair, claim));
            });
    byKey(
            claims,
            claim ->
                List.of(
                    names.canonical(claim.attributor()),
                    names.canonical(claim.accused()),
                    word(claim.stance())))
        .forEach(
            (key, claim) -> {
              String pair = claim.attributor() + " -> " + claim.accused();
              put(Field.CLAIMS_NAME, key, item(pair + ", " + word(claim.stance()), claim));
            });
  }

  private void put(Field field, List<String> key, Item item) {
    items.computeIfAbsent(field, any -> new LinkedHashMap<>()).putIfAbsent(key, item);
  }

  /** Claims by attributor's party, accused's party and stance. */
  static Map<List<String>, Claim> byParty(List<Claim> claims, Names names) {
    return byKey(
        claims,
        claim ->
            List.of(
                names.canonical(claim.attributorParty()),
                names.canonical(claim.accusedParty()),
                word(claim.stance())));
  }

  /** The first claim of each key, without suspicions of what the same party asserts as well. */
  private static Map<List<String>, Claim> byKey(
      List<Claim> claims, Function<Claim, List<String>> key) {
    Map<List<String>, Claim> all = new LinkedHashMap<>();
    claims.forEach(claim -> all.putIfAbsent(key.apply(claim), claim));
    Map<List<String>, Claim> strongest = new LinkedHashMap<>(all);
    strongest
        .keySet()
        .removeIf(
            k ->
                k.get(2).equals(word(Stance.SUSPECTS))
                    && all.containsKey(List.of(k.get(0), k.get(1), word(Stance.ASSERTS))));
    return strongest;
  }

  private static Item item(String shown, Claim claim) {
    return new Item(shown, claim.sentence());
  }

  /** The word of the exchange format. */
  static String word(Stance stance) {
    return stance.name().toLowerCase(Locale.ROOT);
  }
}
