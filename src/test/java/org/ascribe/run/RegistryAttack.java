package org.ascribe.run;

/** One story as several outlets tell it, and a round-up that tells it among others. */
final class RegistryAttack {
  private static final String STATEMENT =
      "\"We have established beyond doubt that officers of this service planned the attack on our"
          + " registry for months and that they meant to harm ordinary people,\" Foreign Minister"
          + " Anna Example said.";

  static final String RELEASE =
      """
      Estonia attributes registry attack to Russian military intelligence

      Ministry of Foreign Affairs of Estonia

      9 March 2021

      Estonia today attributed the cyber attack on its population registry to Russian military \
      intelligence, the GRU. The attackers used the Shamoon malware to wipe servers in two data \
      centres on the night of 12 January, and services for citizens were down for nine days.

      """
          + STATEMENT
          + """


            The government has summoned the Russian ambassador. It thanks its allies, who have shared \
            evidence with our experts and have helped to bring all services back. Estonia calls on all \
            states to abide by the norms of responsible behaviour in cyberspace.
            """;

  static final String WIRE =
      """
      Estonia blames Russia for attack on population registry

      9 March 2021

      TALLINN (AP) - Estonia accused Russia's military intelligence agency on Tuesday of wiping the \
      servers of its population registry with the Shamoon malware, in what officials called the \
      worst cyber attack on the Baltic state since 2007.

      Weddings were put off and births went unrecorded for more than a week in January while \
      technicians rebuilt two data centres from copies that had been kept offline, and the tax \
      office had to extend its deadlines.

      The Kremlin rejected the accusation. Analysts in Brussels said that the timing, days before a \
      vote on sanctions, was hardly a coincidence, though none of them had seen the evidence.
      """;

  /** The wire as another outlet prints it: another title, the last words cut. */
  static final String REPRINT =
      WIRE.replace("Estonia blames Russia for attack", "Russia behind attack, Estonia says:")
          .replace(", though none of them had seen the evidence", "");

  static final String REWRITE =
      """
      Minister: spies planned registry attack for months

      10 March 2021

      The attack that stopped weddings across the country was no accident, the government now says. \
      Estonia accused Russia of the cyber attack on its registry on Tuesday.

      """
          + STATEMENT
          + """


            Opposition members asked why it had taken two months to say so and who would pay for the new \
            servers. A committee will hear the minister next week.
            """;

  static final String INDEPENDENT =
      """
      How a wiper took down a country's records

      11 March 2021

      Our reporters spoke with six people who worked through the nights after somebody broke into the \
      data centres. What they found was Shamoon, last seen in a power grid.

      Estonia has accused Russia of the attack. Two engineers described how the intruders had come in \
      through a forgotten server of a contractor and waited there over Christmas.
      """;

  static final String ROUND_UP =
      """
      Week in review: wipers, banks and a pipeline

      12 March 2021

      Estonia accused Russia of the attack on its registry with the Shamoon malware. Japan blamed \
      North Korea for the theft of coins from an exchange.

      Australia accused China of hacking its parliament. Israel blamed Iran for the attack on a water \
      plant. And the hackers who stopped a pipeline are still at large.
      """;

  private RegistryAttack() {}

  static void putAll(NewsDesk desk) {
    desk.put("release.txt", RELEASE)
        .put("wire.txt", WIRE)
        .put("reprint.txt", REPRINT)
        .put("rewrite.txt", REWRITE)
        .put("independent.txt", INDEPENDENT)
        .put("round-up.txt", ROUND_UP);
  }
}
