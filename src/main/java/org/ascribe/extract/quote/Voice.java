package org.ascribe.extract.quote;

import org.ascribe.lexicon.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Whoever speaks: a person, a body, or nobody that has a name.
 *
 * @param name empty where nobody is named
 */
record Voice(String name, boolean person, @Nullable Entry entry) {
  /** Somebody speaks, but the text does not say who; not to be mixed up with nobody speaking. */
  static final Voice UNNAMED = new Voice("", true, null);

  static Voice of(Name name) {
    return new Voice(name.text(), name.person(), name.entry());
  }

  boolean named() {
    return !name.isEmpty();
  }
}
