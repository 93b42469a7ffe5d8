package org.ascribe.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublisherNameTest {
  private static final String STORY =
      "\nThe harbour office said on Wednesday that Group Nine had stopped its cranes.\n";

  @Test
  void isTheStatedSource() {
    assertThat(publisher("# Cranes stop in ports\n+ Source: The Quay\n" + STORY))
        .isEqualTo("The Quay");
  }

  @Test
  void isTheLineBetweenHeadlineAndDate() {
    assertThat(
            publisher("Cranes stop in ports\nHarbour Office of Ruritania\n14 March 2024\n" + STORY))
        .isEqualTo("Harbour Office of Ruritania");
  }

  @Test
  void isNoPersonBetweenHeadlineAndDate() {
    assertThat(publisher("Cranes stop in ports\nJane Roe\n14 March 2024\n" + STORY)).isNull();
    assertThat(publisher("Cranes stop in ports\nJane Roe, Harbour Master\n14 March 2024\n" + STORY))
        .isNull();
  }

  @Test
  void isTheSiteBehindTheHeadline() {
    assertThat(publisher("Cranes stop in three ports | The Quay\n" + STORY)).isEqualTo("The Quay");
  }

  @Test
  void isTheCopyrightHolder() {
    assertThat(
            publisher(
                "Cranes stop in ports\n" + STORY + "© 2024 Quay Media Ltd. All rights reserved."))
        .isEqualTo("Quay Media Ltd");
  }

  @Test
  void isTheAgencyOfTheDateline() {
    assertThat(publisher("Cranes stop in ports\nPORT CITY, March 14 (Reuters) - They stopped.\n"))
        .isEqualTo("Reuters");
  }

  @Test
  void isTheDepartmentThatSpeaksOnItsOwnSite() {
    String banner = "An official website of the United States government\n";

    assertThat(
            publisher(banner + "The Transport Department today announced that it had won." + STORY))
        .isEqualTo("Department of Transport");
    assertThat(publisher("The Transport Department today announced that it had won." + STORY))
        .isNull();
  }

  @Test
  void isNotTheOwnerOfAPictureNorAnAcronymInBrackets() {
    assertThat(publisher("Cranes stop in ports\n" + STORY + "Image credit: © Pictures Ltd"))
        .isNull();
    assertThat(publisher("Cranes stop in ports\nEvery access point (AP) of the port failed.\n"))
        .isNull();
  }

  @Test
  void opensTheLineOfTheDate() {
    for (String line :
        new String[] {
          "Harbour Lantern Security | Research blog | 2023-12-08",
          "Harbour Lantern Security, 8 December 2023",
          "Harbour Lantern Security, Oslo bureau - 8 December 2023"
        }) {
      assertThat(publisher("Cranes stop in ports\n\n" + line + "\n\n" + STORY))
          .as(line)
          .isEqualTo("Harbour Lantern Security");
    }
    assertThat(publisher("Cranes stop in ports\n\nPort City, 8 December 2023\n\n" + STORY))
        .isNull();
  }

  private static @Nullable String publisher(String text) {
    return PlainText.of(text, null).publisher();
  }
}
