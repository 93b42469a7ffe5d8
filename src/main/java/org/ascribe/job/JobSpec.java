package org.ascribe.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ascribe.model.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A job as its file describes it, checked.
 *
 * @param name of the file without {@code .yml}
 * @param file the job file as given
 * @param schedule null for a job that only runs when asked
 * @param extract whether attributions are extracted from each document
 * @param parts the kinds of record, at least one; the first that fits takes a record
 */
public record JobSpec(
    String name,
    Path file,
    String title,
    Publisher publisher,
    @Nullable ScheduleSpec schedule,
    boolean extract,
    List<PartSpec> parts,
    ExpectSpec expect) {

  /** The sources of the parts, each once, in the order of the file. */
  public List<SourceSpec> sources() {
    return parts.stream().map(PartSpec::source).distinct().toList();
  }

  /** The source of the first part, which is the only one of most jobs. */
  public SourceSpec source() {
    return parts.get(0).source();
  }

  /** The parts that a source feeds. */
  public List<PartSpec> partsOf(SourceSpec source) {
    return parts.stream().filter(part -> part.source().equals(source)).toList();
  }

  /** Where the records of the first part go, which is the only one of most jobs. */
  public LoadSpec load() {
    return parts.get(0).load();
  }

  /**
   * The job with what a launch says otherwise: {@code path}, a file or glob relative to the working
   * directory, {@code charset}, {@code format} and {@code records}. Where parts have sources of
   * their own, {@code PART.path} says of which.
   *
   * @throws SpecException with every parameter that is unknown or has an impossible value
   */
  public JobSpec with(Map<String, String> parameters) {
    return LaunchParameters.apply(this, parameters);
  }

  /**
   * SHA-256 in hex of all that can change what is loaded from given bytes: how they are read,
   * mapped and keyed. Title, schedule, paths and expectations are left out: a job that an
   * expectation refused can go on with a milder one.
   */
  public String hash() {
    List<@Nullable Object> hashed = new ArrayList<>();
    hashed.add(name);
    hashed.add(publisher);
    hashed.add(extract);
    parts.forEach(
        part ->
            hashed.add(
                part.withSource(
                    part.source().withPath("", Path.of("")).withHttp(HttpSpec.DEFAULT))));
    return Sha256.hex(hashed.toString());
  }

  JobSpec withParts(List<PartSpec> others) {
    return new JobSpec(name, file, title, publisher, schedule, extract, others, expect);
  }
}
