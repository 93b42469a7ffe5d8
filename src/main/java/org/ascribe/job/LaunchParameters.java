package org.ascribe.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a launch may say otherwise than the job file, of one source or of that of a part. */
final class LaunchParameters {
  private static final List<String> OF_DOCUMENTS = List.of("path", "charset");
  private static final List<String> OF_ROWS = List.of("path", "charset", "format", "records");

  private LaunchParameters() {}

  static JobSpec apply(JobSpec job, Map<String, String> parameters) {
    Problems problems = new Problems("job " + job.name());
    List<SourceSpec> sources = job.sources();
    List<SourceSpec> changed = new ArrayList<>(sources);
    parameters.forEach(
        (parameter, value) -> {
          int dot = parameter.indexOf('.');
          String name = parameter.substring(dot + 1);
          Optional<Integer> source = source(job, parameter, dot);
          Optional<String> fault =
              source.isEmpty() ? Optional.of(unknown(job, parameter)) : fault(name, value);
          fault.ifPresent(message -> problems.add(0, parameter, message));
          if (fault.isEmpty()) {
            changed.set(source.get(), changed(changed.get(source.get()), name, value));
          }
        });
    if (!problems.found().isEmpty()) {
      throw new SpecException(problems.found());
    }
    return job.withParts(
        job.parts().stream()
            .map(part -> part.withSource(changed.get(sources.indexOf(part.source()))))
            .toList());
  }

  /** Which source a parameter is about; none where it is not a parameter of the job. */
  private static Optional<Integer> source(JobSpec job, String parameter, int dot) {
    List<SourceSpec> sources = job.sources();
    boolean known = names(job).contains(parameter.substring(dot + 1));
    if (!known || (dot < 0 && sources.size() > 1)) {
      return Optional.empty();
    }
    if (dot < 0) {
      return Optional.of(0);
    }
    return job.parts().stream()
        .filter(part -> part.name().equals(parameter.substring(0, dot)))
        .map(part -> sources.indexOf(part.source()))
        .findFirst();
  }

  private static List<String> names(JobSpec job) {
    return job.source().format().documents() ? OF_DOCUMENTS : OF_ROWS;
  }

  private static String unknown(JobSpec job, String parameter) {
    boolean several = job.sources().size() > 1;
    List<String> names =
        several
            ? job.parts().stream()
                .flatMap(part -> OF_ROWS.stream().map(name -> part.name() + "." + name))
                .toList()
            : names(job);
    return "is not a parameter"
        + (several ? " of a job with several sources" : "")
        + Nearest.hint(parameter, names)
        + " ("
        + String.join(", ", names)
        + ")";
  }

  private static Optional<String> fault(String name, String value) {
    if (value.isBlank()) {
      return Optional.of("is empty");
    }
    return switch (name) {
      case "charset" -> SourceSpec.charsetFault(value);
      case "format" ->
          format(value).isPresent()
              ? Optional.empty()
              : Optional.of("'" + value + "' is not one of " + Section.words(Format.class));
      case "records" ->
          value.startsWith("/")
              ? Optional.empty()
              : Optional.of("'" + value + "' is not a JSON pointer such as /objects");
      default -> Optional.empty();
    };
  }

  private static Optional<Format> format(String word) {
    return Arrays.stream(Format.values())
        .filter(format -> !format.documents() && Section.word(format).equals(word))
        .findFirst();
  }

  private static SourceSpec changed(SourceSpec source, String name, String value) {
    return switch (name) {
      case "path" -> source.withPath(value, Path.of(""));
      case "charset" -> source.withCharset(value);
      case "format" -> source.withFormat(format(value).orElseThrow());
      default -> source.withRecords(value);
    };
  }
}
