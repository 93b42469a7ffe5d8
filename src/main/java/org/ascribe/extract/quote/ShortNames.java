package org.ascribe.extract.quote;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ascribe.lexicon.Entry;
import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Hit;
import org.ascribe.lexicon.Tokenizer;
import org.jspecify.annotations.Nullable;

/** The short names by which a story takes up a name again. */
final class ShortNames {
  private final Frame frame;
  private final Map<String, String> fullBySurname = new HashMap<>();
  private final Map<String, Name> byAcronym = new HashMap<>();
  private final Map<String, Name> byInitials = new HashMap<>();

  ShortNames(Frame frame) {
    this.frame = frame;
  }

  /** The person's fullest name, or null. */
  @Nullable String full(String surname) {
    return fullBySurname.get(surname);
  }

  /** The body whose short name the text gives in brackets, or null. */
  @Nullable Name acronym(String printed) {
    return byAcronym.get(printed);
  }

  /** The body that has these initials, or null. */
  @Nullable Name initials(String printed) {
    return byInitials.get(printed);
  }

  /**
   * Notes a person's surname; where the given name stands behind it, as in Chinese, the first word.
   */
  void person(Name name, boolean familyFirst) {
    if (familyFirst && name.to() - name.from() == 2) {
      fullBySurname.putIfAbsent(frame.word(name.from()).fold(), name.text());
    }
    String surname = Tokenizer.fold(name.lastWord());
    String known = fullBySurname.get(surname);
    if (known == null || known.length() < name.text().length() && known.indexOf(' ') < 0) {
      fullBySurname.put(surname, name.text());
    }
  }

  /** Notes the short name that follows a body: {@code Ruritanian Space Agency (RSA)}. */
  void bracketed(Name name) {
    int open = name.to();
    if (open + 2 < frame.size()
        && frame.word(open).is("(")
        && frame.word(open + 1).capital()
        && frame.word(open + 2).is(")")) {
      byAcronym.putIfAbsent(frame.printed(open + 1, open + 2), name);
    }
  }

  /** The name as a list has it where the list knows the short name behind it in brackets. */
  Name listed(Name name) {
    int open = name.to();
    if (name.entry() != null || open + 2 >= frame.size() || !frame.word(open).is("(")) {
      return name;
    }
    Hit hit = frame.hit(frame.word(open + 1));
    boolean agency =
        hit != null
            && frame.word(open + 2).is(")")
            && hit.entry().kind() == EntryKind.AGENCY
            && (akin(name.text(), hit.entry().name()) || spells(name, hit.entry().name()));
    return agency ? new Name(name.from(), name.to(), false, hit.entry().name(), hit.entry()) : name;
  }

  /** True where an entry's name begins with the initials of a name, as CERT-RU does. */
  private boolean spells(Name name, String known) {
    StringBuilder initials = new StringBuilder();
    for (int i = name.from(); i < name.to(); i++) {
      if (frame.word(i).capital()) {
        initials.append(Character.toUpperCase(frame.word(i).fold().charAt(0)));
      }
    }
    return initials.length() > 2 && known.startsWith(initials.toString());
  }

  /** True where two names share a word of weight, as an office's in two spellings do. */
  private static boolean akin(String one, String other) {
    Set<String> words = new HashSet<>();
    Tokenizer.tokens(one).forEach(token -> words.add(token.fold()));
    return Tokenizer.tokens(other).stream()
        .anyMatch(token -> token.fold().length() > 3 && words.contains(token.fold()));
  }

  /**
   * Notes short names whose long form no rule for names found whole, by the letters that both
   * share, read from the end (Schwartz and Hearst, A simple algorithm for identifying abbreviation
   * definitions in biomedical text, 2003).
   */
  void spelledOut() {
    for (int open = 1; open + 2 < frame.size(); open++) {
      Word inner = frame.word(open + 1);
      if (!frame.word(open).is("(") || !inner.capital() || !frame.word(open + 2).is(")")) {
        continue;
      }
      String acronym = frame.printed(open + 1, open + 2);
      int from = acronym.length() < 2 ? open : longForm(inner.fold(), open);
      Name known = byAcronym.get(acronym);
      if (from < open
          && capital(from, open)
          && (known == null || known.entry() == null && from < known.from())) {
        byAcronym.put(acronym, new Name(from, open, false, frame.printed(from, open), null));
      }
    }
  }

  private boolean capital(int from, int to) {
    for (int i = from; i < to; i++) {
      if (frame.word(i).capital()) {
        return true;
      }
    }
    return false;
  }

  /** The word that a long form before a bracket starts at, or the bracket where there is none. */
  private int longForm(String acronym, int open) {
    int letter = acronym.length() - 1;
    int farthest = Math.max(0, open - 2 * acronym.length());
    for (int i = open - 1; i >= farthest && !frame.startsSentence(i + 1); i--) {
      String fold = frame.word(i).fold();
      if (fold.isEmpty() || fold.equals(acronym)) {
        return open;
      }
      if (letter > 0 && fold.charAt(0) == acronym.charAt(letter)) {
        letter--;
      } else if (letter == 0 && fold.charAt(0) == acronym.charAt(0)) {
        return i;
      }
    }
    return open;
  }

  /** Notes the initials of a name of three words or more, and those of its last words. */
  void initialled(int from, int to, String text, @Nullable Entry entry) {
    StringBuilder initials = new StringBuilder();
    for (int i = to - 1; i >= from; i--) {
      if (frame.word(i).capital()) {
        initials.insert(0, Character.toUpperCase(frame.word(i).fold().charAt(0)));
        if (initials.length() >= 3) {
          byInitials.putIfAbsent(initials.toString(), new Name(from, to, false, text, entry));
        }
      }
    }
  }
}
