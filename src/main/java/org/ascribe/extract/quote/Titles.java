package org.ascribe.extract.quote;

/** Finds the words of an office beside a name: Mr, Deputy Attorney General, a senior analyst at. */
final class Titles {
  private static final int LONGEST = 8;

  private final Frame frame;
  private final SpeechWords speech;

  Titles(Frame frame, SpeechWords speech) {
    this.frame = frame;
    this.speech = speech;
  }

  /** Behind a title or the words of an office that start here: Mr, Deputy Attorney General. */
  int behind(int at) {
    if (speech.title(frame.word(at).fold())) {
      return at + 1;
    }
    if (frame.word(at).is("the", "and", "of", "in")) {
      return at;
    }
    int head = -1;
    int last = Math.min(frame.size(), at + LONGEST);
    for (int i = at; i < last && speech.rolePart(frame.word(i).fold()); i++) {
      boolean named = frame.hit(frame.word(i)) != null;
      if (i > at && (frame.startsSentence(i) || named)) {
        break;
      }
      head = speech.role(frame.word(i).fold()) ? i : head;
    }
    boolean charge =
        head > 0
            && head + 2 < frame.size()
            && frame.word(head + 1).is("in")
            && frame.word(head + 2).is("charge");
    return charge ? head + 3 : head + 1;
  }

  /** True where a title or the words of an office stand right before a name. */
  boolean before(int at) {
    if (at == 0 || frame.startsSentence(at)) {
      return false;
    }
    int i = frame.word(at - 1).is(",") && at > 1 ? at - 2 : at - 1;
    if (speech.title(frame.word(i).fold())) {
      return true;
    }
    if (frame.word(i).is("of", "in", "the", "and")) {
      return false;
    }
    if (ofOrganisation(i)) {
      return true;
    }
    int last = Math.max(0, i - LONGEST / 2);
    while (i > last
        && speech.rolePart(frame.word(i).fold())
        && !speech.role(frame.word(i).fold())) {
      i--;
    }
    String head = frame.word(i).fold();
    return speech.role(head) && !head.endsWith("s");
  }

  /** In {@code Secretary of the Treasury X}, true at Treasury. */
  private boolean ofOrganisation(int at) {
    int i = at;
    while (i > at - 4 && i > 0 && frame.word(i).capital() && frame.word(i).letters()) {
      i--;
    }
    i -= i > 0 && frame.word(i).is("the") ? 1 : 0;
    return i < at
        && i > 0
        && frame.word(i).is("of", "for")
        && frame.word(i - 1).capital()
        && speech.role(frame.word(i - 1).fold());
  }

  /** A comma and the words of an office follow: {@code , a senior analyst at}. */
  boolean after(int at) {
    if (at + 1 >= frame.size() || !frame.word(at).is(",")) {
      return false;
    }
    for (int i = at + 1;
        i < Math.min(frame.size(), at + LONGEST) && !frame.startsSentence(i);
        i++) {
      String fold = frame.word(i).fold();
      if (speech.role(fold)) {
        return true;
      }
      if (!frame.word(i).letters() || speech.preposition(fold) && !fold.equals("of")) {
        return false;
      }
    }
    return false;
  }
}
