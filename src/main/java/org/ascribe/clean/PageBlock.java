package org.ascribe.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * A stretch of text that a page shows as one block, such as a paragraph.
 *
 * @param element the innermost element around it
 * @param text with single spaces
 * @param linked how many of its characters are link text
 */
record PageBlock(Element element, String text, int linked) {
  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "b",
          "bdi",
          "bdo",
          "big",
          "cite",
          "code",
          "data",
          "del",
          "dfn",
          "em",
          "font",
          "i",
          "ins",
          "kbd",
          "mark",
          "q",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "time",
          "tt",
          "u",
          "var",
          "wbr",
          "nobr",
          "label",
          "amp-link");

  /** A block of so many unlinked characters is taken for a paragraph. */
  private static final int PARAGRAPH = 80;

  private static final int SHORT_SENTENCE = 30;

  /** All blocks of a page in its order but those in noise, in one pass without recursion. */
  static List<PageBlock> of(Element root, Set<Element> noise) {
    Collector collector = new Collector(noise);
    root.filter(collector);
    collector.flush();
    return collector.blocks;
  }

  double linkDensity() {
    return text.isEmpty() ? 0 : (double) linked / text.length();
  }

  /** Characters that are not link text. */
  int unlinked() {
    return text.length() - linked;
  }

  /** Whether it reads like a paragraph of a story: long or a sentence, and not made of links. */
  boolean isParagraph() {
    return linkDensity() < 0.4
        && (unlinked() >= PARAGRAPH || unlinked() >= SHORT_SENTENCE && isSentence());
  }

  String tag() {
    return element.normalName();
  }

  /** As the rules for lines see it. */
  Line line() {
    return new Line(text, 0, text.length());
  }

  boolean isHeading() {
    String tag = tag();
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  /** Whether it ends like a sentence. */
  boolean isSentence() {
    int last = text.length() - 1;
    while (last > 0 && "”’\"')] ".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && ".!?:;…".indexOf(text.charAt(last)) >= 0;
  }

  private static final class Collector implements NodeFilter {
    private final List<PageBlock> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int links;
    private final Set<Element> noise;
    private Element element = new Element("body");

    Collector(Set<Element> noise) {
      this.noise = noise;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof Element opened && noise.contains(opened)) {
        breakAt(opened);
        return FilterResult.SKIP_ENTIRELY;
      }
      if (node instanceof TextNode words) {
        append(words.getWholeText());
      } else if (node instanceof Element opened) {
        if (!INLINE.contains(opened.normalName())) {
          flush();
          element = opened;
        }
        links += opened.normalName().equals("a") ? 1 : 0;
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element closed) {
        links -= closed.normalName().equals("a") ? 1 : 0;
        if (!INLINE.contains(closed.normalName())) {
          flush();
          Element parent = closed.parent();
          element = parent == null ? closed : parent;
        }
      }
      return FilterResult.CONTINUE;
    }

    /** A figure left out still separates what stands around it, a script does not. */
    private void breakAt(Element opened) {
      if (!INLINE.contains(opened.normalName()) && !PageNoise.isMachinery(opened)) {
        flush();
      }
    }

    private void append(String words) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        boolean space = Character.isWhitespace(c) || c == '\u00a0';
        boolean after = !text.isEmpty() && text.charAt(text.length() - 1) != ' ';
        if (!space || after) {
          text.append(space ? ' ' : c);
          linked += links > 0 ? 1 : 0;
        }
      }
    }

    private void flush() {
      String block = text.toString().strip();
      if (!block.isEmpty()) {
        blocks.add(new PageBlock(element, block, Math.min(linked, block.length())));
      }
      text.setLength(0);
      linked = 0;
    }
  }
}
