package org.ascribe.job;

import org.jspecify.annotations.Nullable;

/**
 * Who publishes the source of a job.
 *
 * @param country ISO 3166-1 alpha-2 code, or null for an international publisher
 */
public record Publisher(String name, @Nullable String country) {

  static Publisher read(Section section) {
    String name = section.text("name");
    String country = section.textOrNull("country");
    if (country != null && !country.equals(Countries.code(country))) {
      section.problem("country", "'" + country + "' is not a country (ISO 3166-1 alpha-2)");
    }
    section.close();
    return new Publisher(name, country);
  }
}
