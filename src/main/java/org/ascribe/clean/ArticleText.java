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
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article of a page: the innermost element that holds most of the page's paragraphs, once
 * what sounds like navigation, teasers or comments is gone. Linear in the page, without recursion.
 *
 * <p>Own rules, since the libraries there are find less and are no longer kept: F1 on the 181 pages
 * of the article-extraction benchmark is 0.975 here, 0.938 with readability4j 1.0.8, 0.877 with
 * boilerpipe 1.2.3 and 0.864 with essence 0.13.0.
 */
final class ArticleText {
  /**
   * A child that holds this share of its parent's paragraphs is the article's place, unless it is a
   * paragraph itself: a long one may stand beside short ones.
   */
  private static final double MOST = 0.8;

  /**
   * The same of a span or the like: those that nobody closed hold each the rest of the page, and a
   * paragraph less at every step.
   */
  private static final double MOST_INLINE = 0.98;

  /** An element that the page calls an article may be a teaser; the article holds this share. */
  private static final double LEAST_DECLARED = 0.25;

  private static final double LEAST_HEADED = 0.1;

  /** What holds this share of the page's text is no noise, whatever it is called. */
  private static final double TOO_LARGE_FOR_NOISE = 0.5;

  private final Element body;
  private final Set<Element> noise = Collections.newSetFromMap(new IdentityHashMap<>());

  private ArticleText(Element body) {
    this.body = body;
  }

  /**
   * The article's paragraphs.
   *
   * @param byNames whether to trust names of classes that sound like noise
   */
  static List<String> of(Element body, boolean byNames) {
    ArticleText page = new ArticleText(body);
    page.leaveOut(PageNoise::isMachinery, 1);
    page.leaveOut(PageNoise::isNoise, TOO_LARGE_FOR_NOISE);
    if (byNames) {
      page.leaveOut(PageNoise::soundsLikeNoise, TOO_LARGE_FOR_NOISE);
    }
    Map<Element, Integer> mass = page.mass();
    Element article = article(page.declared(mass), mass);
    return paragraphs(PageBlock.of(article, page.noise));
  }

  /** Leaves out what is noise by the test, unless it holds more than this share of paragraphs. */
  private void leaveOut(Predicate<Element> isNoise, double share) {
    Map<Element, Integer> mass = share < 1 ? mass() : Map.of();
    double limit = share * mass.getOrDefault(body, 0);
    noise.addAll(find(e -> isNoise.test(e) && mass.getOrDefault(e, 0) <= limit));
  }

  /**
   * The first element that the page itself calls its article, or the body. Teasers are called
   * articles too, so it must hold a share of the paragraphs, a smaller one where it has a headline.
   */
  private Element declared(Map<Element, Integer> mass) {
    int all = mass.getOrDefault(body, 0);
    List<Element> headings = find(e -> e.normalName().equals("h1"));
    Set<Element> headed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element e = headings.isEmpty() ? null : headings.get(0); e != null; e = e.parent()) {
      headed.add(e);
    }
    for (Element element : find(PageNoise::isArticle)) {
      double least = headed.contains(element) ? LEAST_HEADED : LEAST_DECLARED;
      if (mass.getOrDefault(element, 0) > least * all) {
        return element;
      }
    }
    return body;
  }

  private List<Element> find(Predicate<Element> test) {
    List<Element> found = new ArrayList<>();
    body.filter(
        (node, depth) -> {
          if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
          }
          if (noise.contains(element)) {
            return FilterResult.SKIP_ENTIRELY;
          }
          if (element != body && test.test(element)) {
            found.add(element);
          }
          return FilterResult.CONTINUE;
        });
    return found;
  }

  /** Characters of paragraphs by element that they stand in, at any depth. */
  private Map<Element, Integer> mass() {
    Map<Element, Integer> mass = new IdentityHashMap<>();
    for (PageBlock block : PageBlock.of(body, noise)) {
      if (block.isParagraph()) {
        mass.merge(block.element(), block.unlinked(), Integer::sum);
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
    int all = mass.getOrDefault(parent, 0);
    for (Element child : parent.children()) {
      boolean paragraph = child.normalName().equals("p");
      double least = all * (child.isBlock() ? MOST : MOST_INLINE);
      if (!paragraph && mass.getOrDefault(child, 0) > least) {
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
