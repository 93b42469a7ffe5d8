package org.ascribe.job;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A job as its file describes it, checked.
 *
 * @param name of the file without {@code .yml}
 * @param file the job file as given
 * @param schedule null for a job that only runs when asked
 * @param extract whether attributions are extracted from each document
 * @param columns in the order of the file; empty where the reader's fields are loaded as they are
 * @param ignore fields of the source that are left out knowingly
 */
public record JobSpec(
    String name,
    Path file,
    String title,
    Publisher publisher,
    @Nullable ScheduleSpec schedule,
    SourceSpec source,
    boolean extract,
    List<ColumnSpec> columns,
    Set<String> ignore,
    LoadSpec load,
    ExpectSpec expect) {

  private static final List<String> PARAMETERS = List.of("path", "charset");

  /**
   * The job with what a launch says otherwise: {@code path}, a file or glob relative to the working
   * directory, and {@code charset}.
   *
   * @throws SpecException with every parameter that is unknown or has an impossible value
   */
  public JobSpec with(Map<String, String> parameters) {
    Problems problems = new Problems("job " + name);
    SourceSpec changed = source;
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      String value = parameter.getValue();
      Optional<String> fault = fault(parameter.getKey(), value);
      fault.ifPresent(message -> problems.add(0, parameter.getKey(), message));
      if (fault.isEmpty()) {
        changed =
            parameter.getKey().equals("path")
                ? changed.withPath(value, Path.of(""))
                : changed.withCharset(value);
      }
    }
    if (!problems.found().isEmpty()) {
      throw new SpecException(problems.found());
    }
    return withSource(changed);
  }

  /**
   * SHA-256 in hex of all that can change what is loaded from given bytes: how they are read,
   * mapped and keyed. Title, schedule, paths and expectations are left out: a job that an
   * expectation refused can go on with a milder one.
   */
  public String hash() {
    List<@Nullable Object> parts = new ArrayList<>();
    parts.add(name);
    parts.add(publisher);
    parts.add(source.withPath("", Path.of("")).withHttp(HttpSpec.DEFAULT));
    parts.add(extract);
    parts.add(columns);
    parts.add(load);
    byte[] bytes = parts.toString().getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  private static Optional<String> fault(String parameter, String value) {
    if (!PARAMETERS.contains(parameter)) {
      return Optional.of(
          "is not a parameter"
              + Nearest.hint(parameter, PARAMETERS)
              + " ("
              + String.join(", ", PARAMETERS)
              + ")");
    }
    if (value.isBlank()) {
      return Optional.of("is empty");
    }
    return parameter.equals("charset") ? SourceSpec.charsetFault(value) : Optional.empty();
  }

  private JobSpec withSource(SourceSpec other) {
    return new JobSpec(
        name, file, title, publisher, schedule, other, extract, columns, ignore, load, expect);
  }
}
