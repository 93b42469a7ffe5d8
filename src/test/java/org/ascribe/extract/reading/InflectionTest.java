package org.ascribe.extract.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InflectionTest {
  @Test
  void makesRegularForms() {
    assertThat(Inflection.forms("accuse")).contains("accuse", "accuses", "accused", "accusing");
    assertThat(Inflection.forms("breach")).contains("breaches", "breached", "breaching");
    assertThat(Inflection.forms("deny")).contains("denies", "denied", "denying");
    assertThat(Inflection.forms("pin")).contains("pinned", "pinning");
  }

  @Test
  void takesIrregularFormsAsGiven() {
    assertThat(Inflection.forms("steal/stole/stolen"))
        .contains("stole", "stolen", "stealing")
        .doesNotContain("stealed");
  }

  @Test
  void inflectsTheFirstWordOfAPhrase() {
    assertThat(Inflection.forms("carry out")).contains("carried out", "carrying out");
  }
}
