package org.ascribe.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which encodings undeclared bytes that are not UTF-8 may have, by ICU's detector. */
final class CharsetGuess {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** What ICU reads at most; the sample is placed where the first non-ASCII bytes are. */
  private static final int SAMPLE = 8_000;

  /** Windows-1252 is so much more frequent that a rival must be this much surer, of 100. */
  private static final int BENEFIT_OF_DOUBT = 15;

  private CharsetGuess() {}

  /** The likeliest first; the last one decodes any bytes. */
  static Set<Charset> candidates(byte[] bytes, int firstHigh) {
    int from = Math.max(0, Math.min(firstHigh - SAMPLE / 8, bytes.length - SAMPLE));
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + SAMPLE)));
    CharsetMatch[] matches = detector.detectAll();
    int western = 0;
    for (CharsetMatch match : matches) {
      western = isWestern(match) ? Math.max(western, match.getConfidence()) : western;
    }
    Set<Charset> candidates = new LinkedHashSet<>();
    for (CharsetMatch match : matches) {
      if (western > 0 && match.getConfidence() < western + BENEFIT_OF_DOUBT) {
        candidates.add(WINDOWS_1252);
      }
      if (isPlausible(match.getName())) {
        candidates.add(Charset.forName(match.getName()));
      }
    }
    candidates.add(WINDOWS_1252);
    candidates.add(StandardCharsets.ISO_8859_1);
    return candidates;
  }

  private static boolean isWestern(CharsetMatch match) {
    return match.getName().equals("ISO-8859-1") || match.getName().equals("windows-1252");
  }

  /** Latin-1 stands for windows-1252, and mainframe encodings do not occur in reporting. */
  private static boolean isPlausible(String name) {
    return !name.equals("ISO-8859-1")
        && !name.startsWith("IBM")
        && !name.startsWith("UTF-")
        && Charset.isSupported(name);
  }
}
