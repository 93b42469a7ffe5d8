package org.ascribe.source.feed;

import com.rometools.rome.io.impl.XmlFixerReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.JDOMFactory;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.SAXHandler;
import org.jdom2.input.sax.XMLReaders;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * Parses the XML of feeds. Nothing outside of the text is ever opened and no entity is declared, so
 * that neither files of this machine nor bombs come in.
 */
final class FeedXml {
  /** Old RSS names its DTD, which nobody needs; one with declarations of its own is refused. */
  private static final Pattern DOCTYPE =
      Pattern.compile("<!DOCTYPE\\s[^<>\\[]{0,1000}(>|\\[)", Pattern.CASE_INSENSITIVE);

  /** Characters that XML does not have but scraped text does. */
  private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");

  /** A DOCTYPE stands before the first element; later ones are text. */
  private static final int PROLOGUE = 20_000;

  /** Levels of elements; pages within feeds have a few dozen. */
  private static final int DEEPEST = 250;

  private FeedXml() {}

  static Document parse(String text) throws MalformedFeedException {
    String xml = CONTROLS.matcher(withoutDoctype(text)).replaceAll(" ");
    try {
      // Mends what publishers often get wrong: blanks before the declaration, HTML's own entities.
      return builder().build(new XmlFixerReader(new StringReader(xml)));
    } catch (JDOMException e) {
      if (e.getCause() instanceof TooDeepException tooDeep) {
        throw new MalformedFeedException("NESTED_TOO_DEEP", String.valueOf(tooDeep.getMessage()));
      }
      throw malformed(e);
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  private static MalformedFeedException malformed(Exception e) {
    String place = e instanceof JDOMParseException parse ? " at line " + parse.getLineNumber() : "";
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return new MalformedFeedException(
        "BAD_XML", "is not well-formed XML" + place + ": " + cause.getMessage());
  }

  private static String withoutDoctype(String text) throws MalformedFeedException {
    String prologue = text.substring(0, Math.min(PROLOGUE, text.length()));
    Matcher doctype = DOCTYPE.matcher(prologue);
    if (!doctype.find()) {
      return text;
    }
    if (doctype.group(1).equals("[")) {
      throw new MalformedFeedException(
          "DOCTYPE", "declares entities of its own, expected none: they serve attacks, not feeds");
    }
    return text.substring(0, doctype.start()) + text.substring(doctype.end());
  }

  private static SAXBuilder builder() {
    SAXBuilder builder = new SAXBuilder(XMLReaders.NONVALIDATING);
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
    builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    builder.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    builder.setSAXHandlerFactory(BoundedHandler::new);
    return builder;
  }

  private static final class TooDeepException extends SAXException {
    private static final long serialVersionUID = 1L;

    TooDeepException() {
      super("nests elements more than " + DEEPEST + " levels deep");
    }
  }

  /** The work of JDOM and ROME grows with the square of the depth. */
  private static final class BoundedHandler extends SAXHandler {
    private int depth;

    BoundedHandler(JDOMFactory factory) {
      super(factory);
    }

    @Override
    public void startElement(
        String namespace, String local, String qualified, Attributes attributes)
        throws SAXException {
      depth++;
      if (depth > DEEPEST) {
        throw new TooDeepException();
      }
      super.startElement(namespace, local, qualified, attributes);
    }

    @Override
    public void endElement(String namespace, String local, String qualified) throws SAXException {
      depth--;
      super.endElement(namespace, local, qualified);
    }
  }
}
