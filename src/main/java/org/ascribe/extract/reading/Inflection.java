package org.ascribe.extract.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Forms of English verbs, for word lists that give the infinitive. */
final class Inflection {
  private static final Pattern HISSING = Pattern.compile("(s|sh|ch|x|o)$");

  private Inflection() {}

  /**
   * All forms of {@code steal/stole/stolen} or {@code carry out}. Regular forms are made from the
   * first word, with and without doubling of a last consonant; where irregular ones are given, they
   * stand for the past forms.
   */
  static Set<String> forms(String entry) {
    int blank = entry.indexOf(' ');
    String[] given = (blank < 0 ? entry : entry.substring(0, blank)).split("/");
    String rest = blank < 0 ? "" : entry.substring(blank);
    String base = given[0];
    Set<String> forms = new LinkedHashSet<>(List.of(base, third(base)));
    for (String stem : stems(base)) {
      forms.add(stem + "ing");
      if (given.length == 1) {
        forms.add((consonantY(base) ? base.substring(0, base.length() - 1) + "i" : stem) + "ed");
      }
    }
    forms.addAll(List.of(given));
    return forms.stream().map(form -> form + rest).collect(Collectors.toSet());
  }

  private static String third(String base) {
    if (consonantY(base)) {
      return base.substring(0, base.length() - 1) + "ies";
    }
    return base + (HISSING.matcher(base).find() ? "es" : "s");
  }

  private static List<String> stems(String base) {
    if (base.endsWith("e") && !base.endsWith("ee")) {
      return List.of(base.substring(0, base.length() - 1));
    }
    int last = base.length() - 1;
    boolean doubles = last >= 2 && consonant(base, last) && !consonant(base, last - 1);
    return doubles && "wxy".indexOf(base.charAt(last)) < 0
        ? List.of(base, base + base.charAt(last))
        : List.of(base);
  }

  private static boolean consonantY(String base) {
    return base.endsWith("y") && consonant(base, base.length() - 2);
  }

  private static boolean consonant(String word, int at) {
    return at >= 0 && "aeiou".indexOf(word.charAt(at)) < 0;
  }
}
