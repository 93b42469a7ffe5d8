package org.ascribe.extract.fact;

import org.ascribe.lexicon.EntryKind;
import org.ascribe.lexicon.Hit;

/**
 * Decides by the words around it whether a name that is listed as a group and as malware ("REvil",
 * "Turla") is meant as the one or the other.
 */
final class NameContext {
  private static final int REACH = 3;

  /** Characters between two names of an enumeration: {@code , and }. */
  private static final int ENUMERATION_GAP = 7;

  private final Cues cues;

  /**
   * @param cues words that speak for {@code group} and for {@code malware}
   */
  NameContext(Cues cues) {
    this.cues = cues;
  }

  /** True where the name is no malware, or the words around speak for the people behind it. */
  boolean isGroup(Passage passage, Hit hit) {
    return !called(passage, hit)
        && (!listed(passage, hit, EntryKind.MALWARE)
            || speaks(passage, hit, "group")
            || !speaks(passage, hit, "malware") && !enumeratedWithMalware(passage, hit));
  }

  /** True where the name is no group, or the words around speak for the program. */
  boolean isMalware(Passage passage, Hit hit) {
    return !listed(passage, hit, EntryKind.GROUP)
        || called(passage, hit)
        || !speaks(passage, hit, "group")
            && (speaks(passage, hit, "malware") || enumeratedWithMalware(passage, hit));
  }

  /** "X ransomware", but not "X ransomware gang" or "X ransomware attack". */
  private boolean called(Passage passage, Hit hit) {
    int kind = passage.indexOf(hit.span().end());
    String next = passage.word(kind + 1);
    return cues.has("kind", passage.word(kind))
        && !cues.has("group", next)
        && !cues.has("gang-like", next);
  }

  /** True where the name before or behind it in an enumeration can only be malware. */
  private static boolean enumeratedWithMalware(Passage passage, Hit hit) {
    return passage.hits().stream()
        .filter(other -> other.entry().kind() == EntryKind.MALWARE)
        .filter(other -> !other.span().equals(hit.span()))
        .filter(other -> !listed(passage, other, EntryKind.GROUP))
        .anyMatch(
            other ->
                Math.max(
                        hit.span().start() - other.span().end(),
                        other.span().start() - hit.span().end())
                    <= ENUMERATION_GAP);
  }

  private static boolean listed(Passage passage, Hit hit, EntryKind kind) {
    return passage.hits().stream()
        .anyMatch(other -> other.entry().kind() == kind && other.span().equals(hit.span()));
  }

  private boolean speaks(Passage passage, Hit hit, String value) {
    int from = passage.indexOf(hit.span().start());
    int to = passage.indexOf(hit.span().end());
    int first = Math.max(0, from - REACH);
    int last = Math.min(passage.tokens().size(), to + REACH + 1);
    return cues.in(passage.tokens().subList(first, last)).stream()
        .anyMatch(found -> found.value().equals(value));
  }
}
