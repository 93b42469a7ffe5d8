package org.ascribe.extract.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ascribe.lexicon.Token;
import org.ascribe.model.Span;

/**
 * The names under which scanners report malware: a kind or platform, a mark and the family, after
 * the scheme that the Computer Antivirus Research Organization proposed in 1991 ({@code
 * Trojan.Heriplor}, {@code Win32/Industroyer}, {@code W32.Stuxnet.B}).
 */
final class DetectionNames {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:(?:Trojan|Backdoor|Worm|W32|W64|W97M|X97M|Downloader|Infostealer|Ransom|Hacktool"
              + "|HackTool|Exploit|Spyware|Rootkit|PWS|PWSteal|TSPY|BKDR|TROJ|RANSOM|Linux|OSX"
              + "|Android|MSIL|VBS|PowerShell|Python|Win32|Win64)[.:_]"
              + "|(?:W32|W64|Win32|Win64|MSIL|OSX|Python|VBS|PowerShell|W97M)/)"
              + "[A-Z][A-Za-z0-9-]{2,30}(?:[.!][A-Z][A-Za-z0-9]{0,12}){0,2}(?![A-Za-z0-9])");

  /** Characters of the longest such name. */
  private static final int LONGEST = 80;

  private DetectionNames() {}

  static List<Span> in(String text, Passage passage) {
    List<Span> found = new ArrayList<>(0);
    Matcher match = NAME.matcher(text).useTransparentBounds(true);
    for (Token token : passage.tokens()) {
      int end = Math.min(token.start() + LONGEST, passage.span().end());
      if (Character.isUpperCase(text.charAt(token.start()))
          && match.region(token.start(), end).lookingAt()) {
        found.add(new Span(match.start(), match.end()));
      }
    }
    return found;
  }
}
