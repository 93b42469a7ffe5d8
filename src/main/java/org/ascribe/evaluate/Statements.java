package org.ascribe.evaluate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.ascribe.evaluate.Annotation.Statement;

/**
 * Pairs the quotations of an annotation, in its order, each with the first one found that has the
 * same speaker and whose words contain its own or are contained in them.
 *
 * @param missing annotated, not found
 * @param wrong found, not annotated
 */
record Statements(int matched, List<Statement> missing, List<Statement> wrong) {
  /** Letters and digits of a quotation's beginning that must be the same. */
  private static final int COMPARED = 60;

  static Statements match(List<Statement> gold, List<Statement> found, Names names) {
    List<Statement> left = new ArrayList<>(found);
    List<Statement> missing = new ArrayList<>();
    for (Statement wanted : gold) {
      if (!take(wanted, left, names)) {
        missing.add(wanted);
      }
    }
    return new Statements(gold.size() - missing.size(), missing, left);
  }

  private static boolean take(Statement wanted, List<Statement> left, Names names) {
    for (Iterator<Statement> each = left.iterator(); each.hasNext(); ) {
      Statement other = each.next();
      if (sameWords(wanted.quote(), other.quote())
          && sameSpeaker(names.canonical(wanted.speaker()), names.canonical(other.speaker()))) {
        each.remove();
        return true;
      }
    }
    return false;
  }

  private static boolean sameWords(String wanted, String other) {
    String a = Names.squash(wanted);
    String b = Names.squash(other);
    return !a.isEmpty() && !b.isEmpty() && (b.contains(beginning(a)) || a.contains(beginning(b)));
  }

  private static String beginning(String squashed) {
    return squashed.substring(0, Math.min(COMPARED, squashed.length()));
  }

  /** The same last word, or all words of one among those of the other. */
  private static boolean sameSpeaker(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.equals(other);
    }
    List<String> a = List.of(one.split(" "));
    List<String> b = List.of(other.split(" "));
    return a.get(a.size() - 1).equals(b.get(b.size() - 1))
        || Set.copyOf(b).containsAll(a)
        || Set.copyOf(a).containsAll(b);
  }
}
