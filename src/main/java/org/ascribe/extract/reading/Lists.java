package org.ascribe.extract.reading;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.extract.reading.Words.Sense;
import org.jspecify.annotations.Nullable;

/** Names in a row: "A, B and C". Commas alone make no list outside headlines. */
public final class Lists {
  private static final int REACH = 45;

  private Lists() {}

  /** The token before the bracket that a token closes, or the token itself. */
  public static int overBracket(Reading r, int k) {
    if (!r.is(k, ")")) {
      return k;
    }
    int open = k;
    while (open >= 0 && open > k - REACH && !r.is(open, "(")) {
      open--;
    }
    return r.is(open, "(") ? open - 1 : k;
  }

  /** The actor with those listed before it: "A, B and C". */
  public static List<Actor> before(Reading r, Actor last) {
    return before(r, last, false);
  }

  public static List<Actor> before(Reading r, Actor last, boolean goesOn) {
    List<Actor> list = new ArrayList<>(List.of(last));
    Actor first = last;
    boolean joined = goesOn || r.sentence.headline();
    while (true) {
      int k = first.from() - 1;
      while (r.determiner(k)
          || r.is(k, "\"")
          || r.is(Sense.ROLE_MODIFIERS, k) && !r.is(k, "and", "-", "of", "to", "for")) {
        k--;
      }
      boolean linked = false;
      while (r.is(k, ",", "and", "or", "&", "both")) {
        joined |= !r.is(k, ",");
        linked = true;
        k--;
      }
      Actor before = linked && joined ? r.actor(overBracket(r, k)) : null;
      if (before == null || !like(before, last)) {
        return list;
      }
      list.add(0, before);
      first = before;
    }
  }

  /** The actor with those listed behind it; commas alone make no list outside headlines. */
  public static List<Actor> after(Reading r, Actor first) {
    List<Actor> list = new ArrayList<>(List.of(first));
    boolean joined = r.sentence.headline();
    int at = first.to();
    while (at < r.size()) {
      int k = behindLink(r, at);
      for (int link = at; link < k; link++) {
        joined |= r.is(link, "and", "or", "&");
      }
      Actor next = k > at ? r.actor(k) : null;
      if (next == null || next.from() != k || !like(first, next)) {
        joined |= k > at && r.is(k - 1, "and", "or", "&");
        break;
      }
      list.add(next);
      at = next.to();
    }
    return joined ? list : List.of(first);
  }

  /**
   * "A and its allies, including B, C and D, ...": those named before and behind the opener of the
   * insertion that the comma or dash at a token closes; empty where there is no such insertion.
   */
  static List<Actor> included(Reading r, int close) {
    int open = close - 1;
    while (open > 0 && open > close - REACH && !r.is(open, ";", ":", "\"", ".")) {
      boolean opens = r.is(open, ",", "-") && r.is(open + 1, "including", "among", "notably");
      Actor first = opens ? first(r, open + 2, close) : null;
      if (first != null && first.voice()) {
        List<Actor> list = new ArrayList<>(after(r, first));
        Actor head = r.actor(open - 1);
        for (int k = open - 1; head == null && k > open - 8 && k >= 0; k--) {
          head = r.is(k + 1, "and") ? r.actor(k) : null;
        }
        if (head != null && head.voice()) {
          list.addAll(0, before(r, head));
        }
        return list.get(list.size() - 1).to() == close || head == null ? list : List.of();
      }
      open--;
    }
    return List.of();
  }

  private static @Nullable Actor first(Reading r, int from, int to) {
    for (int k = from; k < Math.min(to, from + 4); k++) {
      if (r.actor(k) != null) {
        return r.actor(k);
      }
    }
    return null;
  }

  /** Behind the comma or conjunction, and what modifies the next name; the token itself if none. */
  private static int behindLink(Reading r, int at) {
    int k = r.is(at, "(") ? close(r, at) : at;
    boolean linked = false;
    while (r.is(k, ",", "and", "or", "&", "\"", "as", "well", "the", "/", "also", "both")
        || linked
            && r.actor(k) == null
            && (r.is(Sense.ACTOR_MODIFIERS, k) || r.determiner(k) && !r.is(k, "this", "that"))) {
      linked |= r.is(k, ",", "and", "or", "&", "/");
      k++;
    }
    return linked ? k : at;
  }

  public static int close(Reading r, int open) {
    int k = open;
    while (k < r.size() && k < open + REACH && !r.is(k, ")")) {
      k++;
    }
    return r.is(k, ")") ? k + 1 : open;
  }

  private static boolean like(Actor a, Actor b) {
    boolean both = a.voice() && b.voice() || a.suspect() && b.suspect();
    return both && a.form() != Actor.Form.ANAPHOR && b.form() != Actor.Form.ANAPHOR;
  }

  /** True where no comma stands before a token. */
  public static boolean noComma(Reading r, int to) {
    for (int k = 0; k < to; k++) {
      if (r.is(k, ",")) {
        return false;
      }
    }
    return true;
  }

  /** Before "and others", "and several of its allies" at the end of a list, or the token itself. */
  static int beforeOthers(Reading r, int last) {
    if (!r.is(last, "others", "allies", "partners", "countries", "nations")) {
      return last;
    }
    int k = last - 1;
    while (k > last - 5
        && (r.is(k, "many", "several", "some", "other", "various", "international", "of", "its")
            || r.is(k, "western", "european", "their", "number", "a"))) {
      k--;
    }
    return r.is(k, "and") ? overBracket(r, r.is(k - 1, ",") ? k - 2 : k - 1) : last;
  }
}
