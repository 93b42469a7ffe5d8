package org.ascribe.clean;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Elements of a page that are no part of an article, told by tag, role, class and id. */
final class PageNoise {
  /** Never text of an article, however long. */
  private static final Set<String> MACHINERY =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "svg",
          "math",
          "canvas",
          "object",
          "embed",
          "button",
          "input",
          "select",
          "textarea",
          "img",
          "picture",
          "video",
          "audio",
          "source",
          "head",
          "link",
          "meta",
          "map");

  private static final Set<String> TAGS =
      Set.of(
          "nav",
          "footer",
          "aside",
          "form",
          "figure",
          "figcaption",
          "menu",
          "dialog",
          "address",
          "label");

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "search",
          "menu",
          "menubar",
          "dialog",
          "alertdialog",
          "alert",
          "button",
          "toolbar",
          "tablist",
          "tooltip");

  /** Words of class names and ids, between hyphens, underscores and capitals. */
  private static final Pattern NOISE =
      Pattern.compile(
          "(?:^|[-_ ])(?:"
              + "nav|navbar|navigation|menu|menus|breadcrumbs?|footer|foot|sidebar|sidenav|aside|rail"
              + "|comments?|commentlist|respond|disqus|livefyre|replies|reply"
              + "|share|sharing|shares|sharebar|social|socials|addthis|follow|followus"
              + "|related|recommend|recommended|recommendations|recirc|recirculation|outbrain|taboola|trending"
              + "|popular|mostread|readmore|readnext|upnext|teasers?|promo|promos|promoted|promotion|sponsored|sponsor"
              + "|newsletter|newsletters|subscribe|subscription|signup|optin|paywall|login|register|registration"
              + "|ads?|advert|advertisement|advertising|adslot|adunit|banner|dfp|gpt"
              + "|cookie|cookies|consent|gdpr|popup|modal|overlay|lightbox|tooltip"
              + "|caption|captions|credit|credits|figcaption|gallery|slideshow|carousel|slider"
              + "|byline|author|authors|bio|contributor|dateline|timestamp|pubdate|postmeta|metadata|meta"
              + "|tags|tag-list|taglist|topics|keywords|categories|pagination|pager|paging"
              + "|widget|widgets|toolbar|tools|utility|print|copyright|disclaimer|feedback|rating|ratings|poll"
              + "|skip|hidden|hide|visually-hidden|sr-only|screen-reader-text|screenreader|offscreen|noprint"
              + ")(?=$|[-_ ])");

  private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  private PageNoise() {}

  /** Whether the element never holds words of an article. */
  static boolean isMachinery(Element element) {
    return MACHINERY.contains(element.normalName());
  }

  /** Whether tag, role or style say that the element is not part of an article. */
  static boolean isNoise(Element element) {
    String tag = element.normalName();
    return TAGS.contains(tag)
        || ROLES.contains(element.attr("role"))
        || element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || isInvisible(element.attr("style"));
  }

  /** Whether class or id sound like noise, which a large share of the page's text outweighs. */
  static boolean soundsLikeNoise(Element element) {
    if (!element.hasAttr("class") && !element.hasAttr("id")) {
      return false;
    }
    String names = names(element);
    return NOISE.matcher(names).find();
  }

  /** Whether the page calls the element an article. */
  static boolean isArticle(Element element) {
    return element.normalName().equals("article")
        || element.attr("itemprop").equals("articleBody")
        || element.attr("role").equals("article");
  }

  private static String names(Element element) {
    String names = element.className() + " " + element.id();
    names = names.length() > 400 ? names.substring(0, 400) : names;
    return HUMP.matcher(names).replaceAll("-").toLowerCase(Locale.ROOT);
  }

  private static boolean isInvisible(String style) {
    if (style.isEmpty()) {
      return false;
    }
    String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }
}
