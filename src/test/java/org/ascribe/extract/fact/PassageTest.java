package org.ascribe.extract.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PassageTest {

  @Test
  void readsAnEndlessSentenceInLinearTime() {
    String text = "hackers stole data of 5,000 servers from Norway, APT91 and the Foo1 malware, ";
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> assertThat(FactsReading.read(text.repeat(20_000)).mentions()).isNotEmpty());
  }
}
