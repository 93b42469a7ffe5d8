package org.ascribe.clean;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article of a page: the innermost element that holds most of the page's paragraphs, once
 * what sounds like navigation, teasers or comments is gone. Linear in the page, without recursion.
 */
final class ArticleText {
  /** A block of so many unlinked characters is taken for a paragraph. */
  private static final int PARAGRAPH = 80;

  private static final int SHORT_SENTENCE = 30;

  /** A child that holds this share of its parent's paragraphs is the article's place. */
  private static final double MOST = 0.8;

  /** An element that the page calls an article may be a teaser; the article holds so much. */
  private static final double LEAST_DECLARED = 0.25;

  private static final double LEAST_HEADED = 0.1;

  /** What holds this share of the page's text is no noise, whatever it is called. */
  private static final double TOO_LARGE_FOR_NOISE = 0.5;

  private ArticleText() {}

  /**
   * The article's paragraphs; changes the page.
   *
   * @param byNames whether to trust names of classes that sound like noise
   */
  static List<String> of(Element body, boolean byNames) {
    removeNoise(body, PageNoise::isMachinery, 1);
    removeNoise(body, PageNoise::isNoise, TOO_LARGE_FOR_NOISE);
    if (byNames) {
      removeNoise(body, PageNoise::soundsLikeNoise, TOO_LARGE_FOR_NOISE);
    }
    Map<Element, Integer> mass = mass(body);
    return paragraphs(PageBlock.of(article(declared(body, mass), mass)));
  }

  /** Removes what is noise by the test, unless it holds more than the given share of paragraphs. */
  private static void removeNoise(Element body, Predicate<Element> isNoise, double share) {
    Map<Element, Integer> mass = share < 1 ? mass(body) : Map.of();
    double limit = share * mass.getOrDefault(body, 0);
    List<Element> noise = new ArrayList<>();
    collect(body, noise, e -> isNoise.test(e) && mass.getOrDefault(e, 0) <= limit);
    noise.forEach(Node::remove);
  }

  /**
   * The first element that the page itself calls its article, or the body. Teasers are called
   * articles too, so it must hold a share of the paragraphs, a smaller one where it has a headline.
   */
  private static Element declared(Element body, Map<Element, Integer> mass) {
    int all = mass.getOrDefault(body, 0);
    List<Element> declared = new ArrayList<>();
    collect(body, declared, e -> PageNoise.isArticle(e) && mass.getOrDefault(e, 0) > 0);
    Set<Element> headed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element e = body.selectFirst("h1"); e != null; e = e.parent()) {
      headed.add(e);
    }
    for (Element element : declared) {
      double least = headed.contains(element) ? LEAST_HEADED : LEAST_DECLARED;
      if (mass.getOrDefault(element, 0) > least * all) {
        return element;
      }
    }
    return body;
  }

  private static void collect(Element body, List<Element> found, Predicate<Element> test) {
    body.traverse(
        (node, depth) -> {
          if (node instanceof Element element && element != body && test.test(element)) {
            found.add(element);
          }
        });
  }

  /** Characters of paragraphs by element that they stand in, at any depth. */
  private static Map<Element, Integer> mass(Element body) {
    Map<Element, Integer> mass = new IdentityHashMap<>();
    for (PageBlock block : PageBlock.of(body)) {
      int unlinked = block.text().length() - block.linked();
      boolean paragraph =
          block.linkDensity() < 0.4
              && (unlinked >= PARAGRAPH || unlinked >= SHORT_SENTENCE && block.isSentence());
      if (paragraph) {
        mass.merge(block.element(), unlinked, Integer::sum);
      }
    }
    body.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {}

          @Override
          public void tail(Node node, int depth) {
            Integer own = node instanceof Element ? mass.get(node) : null;
            if (own != null && node != body && node.parent() instanceof Element parent) {
              mass.merge(parent, own, Integer::sum);
            }
          }
        });
    return mass;
  }

  private static Element article(Element body, Map<Element, Integer> mass) {
    Element article = body;
    Element next = body;
    while (next != null) {
      article = next;
      next = heaviestChild(article, mass);
    }
    return article;
  }

  private static @Nullable Element heaviestChild(Element parent, Map<Element, Integer> mass) {
    double least = mass.getOrDefault(parent, 0) * MOST;
    for (Element child : parent.children()) {
      if (mass.getOrDefault(child, 0) > least) {
        return child;
      }
    }
    return null;
  }

  private static List<String> paragraphs(List<PageBlock> blocks) {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      PageBlock block = blocks.get(i);
      boolean links = block.linkDensity() > 0.5 && !block.isSentence();
      boolean title = block.tag().equals("h1");
      if (!links && !title && LineRule.of(block.line()) == null && !isStrayHeading(blocks, i)) {
        paragraphs.add(block.text());
      }
    }
    return paragraphs;
  }

  /** A heading with no paragraph under it. */
  private static boolean isStrayHeading(List<PageBlock> blocks, int i) {
    if (!blocks.get(i).isHeading() || i + 1 == blocks.size()) {
      return blocks.get(i).isHeading();
    }
    PageBlock next = blocks.get(i + 1);
    return next.isHeading() && blocks.get(i).tag().compareTo(next.tag()) >= 0;
  }
}
