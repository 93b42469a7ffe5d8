package org.ascribe.source;

import java.util.List;
import java.util.Map;
import org.ascribe.job.Condition;
import org.jspecify.annotations.Nullable;

/** Tells whether a record is of the kind that a part, or a further row, takes. */
final class Conditions {
  private final List<Test> tests;

  private record Test(FieldPath field, Condition condition) {}

  Conditions(List<Condition> conditions) {
    tests = conditions.stream().map(c -> new Test(FieldPath.of(c.field()), c)).toList();
  }

  /** Whether all of them hold. */
  boolean hold(Map<String, @Nullable Object> fields) {
    for (Test test : tests) {
      if (!holds(test.condition, test.field.in(fields))) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(Condition condition, @Nullable Object value) {
    if (value instanceof List<?> list && !list.isEmpty()) {
      return list.stream().anyMatch(part -> holds(condition, part));
    }
    return condition.fits().fits(value instanceof String text ? text.strip() : "");
  }
}
