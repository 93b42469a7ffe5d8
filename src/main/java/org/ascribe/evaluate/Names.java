package org.ascribe.evaluate;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says when two names count as the same: letter case, accents, punctuation and articles aside, and
 * after an alias is replaced by the name it stands for.
 */
public final class Names {
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

  private final Map<String, String> aliases;

  /**
   * Takes the aliases.
   *
   * @param aliases canonical name by alias; an alias is in lower case, its words of a-z and 0-9
   *     parted by single blanks, without {@code the}
   */
  Names(Map<String, String> aliases) {
    this.aliases = Map.copyOf(aliases);
  }

  /** The form to compare; empty for null. */
  String canonical(@Nullable String name) {
    String plain = plain(name);
    String meant = aliases.get(plain);
    return meant == null ? plain : plain(meant);
  }

  private static String plain(@Nullable String name) {
    return Arrays.stream(fold(name).split(" "))
        .filter(word -> !word.equals("the"))
        .collect(Collectors.joining(" "));
  }

  /** Only the letters a-z and the digits, in lower case. */
  static String squash(@Nullable String text) {
    return OTHERS.matcher(fold(text)).replaceAll("");
  }

  /** An accent within a word parts it: compatibility forms are taken apart and marks are blanks. */
  private static String fold(@Nullable String text) {
    String apart = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKD);
    String lower = apart.toLowerCase(Locale.ROOT).replace("ß", "ss");
    return OTHERS.matcher(lower).replaceAll(" ").strip();
  }
}
