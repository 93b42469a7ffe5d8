package org.ascribe.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures article extraction on the public benchmark of 181 pages, where it lies beside the
 * project. The measure is the benchmark's own: bags of four-word shingles, precision and recall
 * averaged over pages, F1 of the averages.
 */
class ArticleBenchmarkTest {
  private static final Path BENCHMARK = Path.of("../shared/data/boilerplate");
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int SHINGLE = 4;
  private static final double LEAST_F1 = 0.965;

  @Test
  void findsArticlesAtLeastAsWellAsWhenThisWasCommitted() throws Exception {
    assumeTrue(Files.isDirectory(BENCHMARK), "../shared/data/boilerplate is not there");
    JsonNode truth = JsonMapper.shared().readTree(BENCHMARK.resolve("ground-truth.json").toFile());
    double precision = 0;
    double recall = 0;
    int counted = 0;
    for (String page : truth.propertyNames()) {
      Score score = score(truth.path(page).path("articleBody").asString(""), extracted(page));
      precision += score.precision();
      recall += score.recall();
      counted++;
    }
    double f1 = 2 * precision * recall / (precision + recall) / counted;

    System.out.printf(
        "articles of %d pages: F1 %.3f, precision %.3f, recall %.3f%n",
        counted, f1, precision / counted, recall / counted);
    assertThat(counted).isEqualTo(181);
    assertThat(f1).isGreaterThanOrEqualTo(LEAST_F1);
  }

  /** The text without the headline, which the benchmark does not count as the article. */
  private static String extracted(String page) throws IOException, NestedTooDeepException {
    Path file = BENCHMARK.resolve("html").resolve(page + ".html.gz");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      HtmlPage html = HtmlPage.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), null);
      String title = html.metadata().title();
      boolean headed = title != null && html.text().startsWith(title);
      return title != null && headed ? html.text().substring(title.length()) : html.text();
    }
  }

  private record Score(double both, double surplus, double missed) {
    double precision() {
      return surplus + missed == 0 ? 1 : both + surplus == 0 ? 0 : both / (both + surplus);
    }

    double recall() {
      return surplus + missed == 0 ? 1 : both + missed == 0 ? 0 : both / (both + missed);
    }
  }

  private static Score score(String truth, String found) {
    Map<String, Integer> left = shingles(truth);
    double both = 0;
    double surplus = 0;
    for (Map.Entry<String, Integer> shingle : shingles(found).entrySet()) {
      int shared = Math.min(shingle.getValue(), left.getOrDefault(shingle.getKey(), 0));
      both += shared;
      surplus += shingle.getValue() - shared;
      left.merge(shingle.getKey(), -shared, Integer::sum);
    }
    double missed = left.values().stream().mapToInt(n -> Math.max(0, n)).sum();
    return new Score(both, surplus, missed);
  }

  private static Map<String, Integer> shingles(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    Map<String, Integer> shingles = new HashMap<>();
    for (int i = 0; i < Math.max(1, words.size() - SHINGLE + 1) && !words.isEmpty(); i++) {
      int end = Math.min(words.size(), i + SHINGLE);
      shingles.merge(String.join(" ", words.subList(i, end)), 1, Integer::sum);
    }
    return shingles;
  }
}
