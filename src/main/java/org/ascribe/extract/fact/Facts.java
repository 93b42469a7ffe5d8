package org.ascribe.extract.fact;

import java.util.ArrayList;
import java.util.List;
import org.ascribe.extract.text.Sentence;
import org.ascribe.model.Amount;
import org.ascribe.model.AttributionClaim;
import org.ascribe.model.Document;
import org.ascribe.model.Mention;
import org.ascribe.model.Response;

/**
 * What a document says besides claims and quotations: the groups, malware, vulnerabilities and
 * products it names, what was done to whom, how states answered, and how much it cost. Immutable
 * after loading its cue lists, so threads share one.
 */
public final class Facts {
  private final Cues attacks;
  private final GroupMentions groups;
  private final MalwareMentions malware;
  private final ProductMentions products;
  private final Activities activities;
  private final Victims victims;
  private final Responses responses;
  private final Amounts amounts;
  private final Times times;

  public Facts() {
    Cues names = Cues.load("names");
    NameContext context = new NameContext(names);
    attacks = Cues.load("attacks");
    groups = new GroupMentions(context, names);
    malware = new MalwareMentions(context, names);
    products = new ProductMentions(names);
    Cues words = Cues.load("fact-words");
    activities = new Activities(Cues.load("activities"), words);
    Cues places = Cues.load("places");
    victims = new Victims(Cues.load("sectors"), places, words);
    times = new Times(Cues.load("times"));
    responses = new Responses(Cues.load("responses"), places, words, times);
    amounts = new Amounts(Cues.load("amounts"), Cues.load("currencies"), words);
  }

  /** The facts of one document. */
  public record Found(List<Mention> mentions, List<Response> responses, List<Amount> amounts) {}

  /**
   * @param claims the document's claims; without them a state's public attribution is not seen
   */
  public Found in(Document document, List<Sentence> sentences, List<AttributionClaim> claims) {
    String text = document.text();
    List<Passage> passages = Passage.of(text, sentences, attacks);
    List<Mention> mentions = new ArrayList<>();
    mentions.addAll(groups.in(text, passages));
    mentions.addAll(malware.in(text, passages));
    mentions.addAll(Vulnerabilities.in(text, sentences));
    mentions.addAll(products.in(text, passages));
    mentions.addAll(activities.in(text, passages));
    mentions.addAll(victims.in(text, passages, claims));
    return new Found(
        List.copyOf(mentions),
        responses.in(document, passages, claims),
        amounts.in(text, passages));
  }

  /** Reads when the claims and quotations of a document were said. */
  public SaidOn saidOn(Document document, List<Sentence> sentences) {
    return new SaidOn(document, sentences, times);
  }
}
