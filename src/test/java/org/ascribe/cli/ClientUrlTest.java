package org.ascribe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientUrlTest {

  @Test
  void keepsPlaceAndSslModeAndDropsTheDriversOwnParameters() {
    assertThat(ClientUrl.of("jdbc:postgresql://db:5433/wh?sslmode=require&x=y", "ann", null))
        .isEqualTo("postgresql://ann@db:5433/wh?sslmode=require");
    assertThat(ClientUrl.of("jdbc:postgresql:wh", null, null))
        .isEqualTo("postgresql://localhost/wh");
  }

  @Test
  void escapesWhatWouldEndTheUserOrPassword() {
    assertThat(ClientUrl.of("jdbc:postgresql://db/wh", "an a", "p:@/ w"))
        .isEqualTo("postgresql://an%20a:p%3A%40%2F%20w@db/wh");
  }
}
