package org.ascribe.extract.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ascribe.extract.text.Paragraphs;
import org.ascribe.extract.text.QuoteMarks;
import org.ascribe.extract.text.Quoted;
import org.ascribe.extract.text.Sentence;
import org.ascribe.lexicon.Entry;
import org.ascribe.lexicon.Lexicon;
import org.ascribe.lexicon.WordList;
import org.ascribe.model.Document;
import org.ascribe.model.Party;
import org.ascribe.model.PartyKind;
import org.ascribe.model.Quotation;
import org.ascribe.model.Span;
import org.jspecify.annotations.Nullable;

/** Direct quotations of at least five words with their named speakers. Immutable, linear. */
public final class Quotations {
  static final int FEWEST_WORDS = 5;
  private static final Set<String> SMALL_WORDS = WordList.words("small-words");

  private final SpeechWords speech = new SpeechWords();

  /** In the order of the text. Quotations of unnamed speakers are left out. */
  public List<Quotation> find(Document document, List<Sentence> sentences, Lexicon lexicon) {
    String text = document.text();
    List<Span> paragraphs = paragraphs(document);
    List<Quoted> quotes =
        QuoteMarks.find(text, paragraphs).stream().filter(quoted -> speech(quoted, text)).toList();
    Frame frame = Frame.of(text, paragraphs, quotes, sentences);
    Names names = Names.of(frame, speech);
    Offices offices = new Offices(frame, names, speech);
    List<@Nullable Speech> speakers =
        new Speakers(frame, names, speech, offices, quotes, text).find();
    List<Quotation> found = new ArrayList<>();
    for (int i = 0; i < quotes.size(); i++) {
      Speech said = speakers.get(i);
      boolean enough = quotes.get(i).words(text) >= FEWEST_WORDS;
      if (enough && said != null && said.voice().named()) {
        found.add(quotation(quotes.get(i).inner(), text, said, offices, lexicon));
      }
    }
    return found;
  }

  /** Story paragraphs without boilerplate, headings, pictures and lists of links. */
  static List<Span> paragraphs(Document document) {
    String text = document.text();
    List<Span> story = new ArrayList<>();
    int next = 0;
    List<Document.Boilerplate> cuts = document.boilerplate();
    for (Span paragraph : Paragraphs.of(text)) {
      String words = paragraph.of(text);
      if (heading(words) || words.equals(document.title())) {
        continue;
      }
      while (next < cuts.size() && cuts.get(next).span().end() <= paragraph.start()) {
        next++;
      }
      int from = paragraph.start();
      for (int i = next; i < cuts.size() && cuts.get(i).span().overlaps(paragraph); i++) {
        add(story, text, from, cuts.get(i).span().start());
        from = Math.max(from, cuts.get(i).span().end());
      }
      add(story, text, from, paragraph.end());
    }
    return story;
  }

  private static void add(List<Span> story, String text, int from, int to) {
    if (from < to && !text.substring(from, to).isBlank()) {
      story.add(new Span(from, to));
    }
  }

  private static boolean heading(String paragraph) {
    return paragraph.startsWith("#")
        || paragraph.startsWith("![")
        || paragraph.startsWith("|")
        || (paragraph.startsWith("* [") || paragraph.startsWith("- [")) && paragraph.endsWith(")");
  }

  /** True for long quotations that are no titles, and for short ones that end as speech does. */
  private static boolean speech(Quoted quoted, String text) {
    String words = quoted.inner().of(text);
    boolean spoken = !words.isEmpty() && ",?!".indexOf(words.charAt(words.length() - 1)) >= 0;
    return spoken || quoted.words(text) >= FEWEST_WORDS && !title(words);
  }

  /** A title of a work: nearly each word of weight has a capital, and nothing ends it. */
  private static boolean title(String quote) {
    if (".,!?…".indexOf(quote.charAt(quote.length() - 1)) >= 0) {
      return false;
    }
    int capitals = 0;
    int words = 0;
    String[] all = quote.split("\\s+");
    if (Character.isLowerCase(all[all.length - 1].charAt(0))) {
      return false;
    }
    for (String word : all) {
      if (!word.isEmpty() && Character.isLetter(word.charAt(0)) && !SMALL_WORDS.contains(word)) {
        words++;
        capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
      }
    }
    return capitals * 4 >= words * 3;
  }

  private static Quotation quotation(
      Span inner, String text, Speech said, Offices offices, Lexicon lexicon) {
    Voice voice = said.voice();
    if (!voice.person()) {
      Entry entry = voice.entry();
      return new Quotation(
          voice.name(),
          false,
          null,
          null,
          entry == null ? null : lexicon.party(entry),
          inner.of(text),
          inner,
          said.rule());
    }
    Offices.Office office = offices.of(voice.name());
    Entry state = office.entry();
    Party party =
        state == null || state.country() == null
            ? null
            : new Party(
                voice.name(),
                PartyKind.OFFICIAL,
                state.country(),
                state.country(),
                Party.AS_PRINTED);
    return new Quotation(
        voice.name(),
        true,
        office.role(),
        office.affiliation(),
        party,
        inner.of(text),
        inner,
        said.rule());
  }
}
