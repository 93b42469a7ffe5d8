package org.ascribe.job;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * When a job runs by itself.
 *
 * @param cron six fields: second, minute, hour, day of month, month, day of week
 * @param zone where the clock of {@code cron} hangs
 */
public record ScheduleSpec(String cron, ZoneId zone, Missed missed, Overlap overlap) {

  /** What happens to the times that passed while nobody was there to run the job. */
  public enum Missed {
    /** One run makes up for all of them. */
    ONCE,
    /** They are left out. */
    SKIP
  }

  /** What happens when a time comes while the run before it is still going. */
  public enum Overlap {
    /** That time is left out. */
    SKIP,
    /** One run follows as soon as the other ends. */
    QUEUE
  }

  static ScheduleSpec read(Section section) {
    String text = section.text("cron");
    List<String> faults = new ArrayList<>();
    String cron = text.isEmpty() ? text : Cron.sixFields(text, faults);
    faults.forEach(fault -> section.problem("cron", fault));
    ScheduleSpec spec =
        new ScheduleSpec(
            cron,
            zone(section),
            section.choice("missed", Missed.class, Missed.ONCE),
            section.choice("overlap", Overlap.class, Overlap.SKIP));
    section.close();
    return spec;
  }

  private static ZoneId zone(Section section) {
    String name = section.textOrNull("zone");
    if (name == null) {
      return ZoneOffset.UTC;
    }
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      section.problem(
          "zone",
          "'"
              + name
              + "' is not a time zone such as UTC or Europe/Paris"
              + Nearest.hint(name, ZoneId.getAvailableZoneIds()));
      return ZoneOffset.UTC;
    }
  }
}
