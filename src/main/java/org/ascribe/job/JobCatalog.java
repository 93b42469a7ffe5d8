package org.ascribe.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All job files of a folder: the jobs that are sound, and the faults of those that are not. */
public final class JobCatalog {
  private static final String SUFFIX = ".yml";
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

  private final Path folder;
  private final Map<String, JobSpec> sound = new TreeMap<>();
  private final Map<String, List<Problem>> broken = new TreeMap<>();

  private JobCatalog(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads every job file of a folder, knowing nothing of the warehouse but the form of names.
   *
   * @throws SpecException when the folder is not there or cannot be listed
   */
  public static JobCatalog read(Path jobsDirectory) {
    return read(jobsDirectory, Map.of());
  }

  /**
   * Reads every job file of a folder.
   *
   * @param tables columns by table of schema {@code warehouse}, to check names against
   * @throws SpecException when the folder is not there or cannot be listed
   */
  public static JobCatalog read(Path jobsDirectory, Map<String, Set<String>> tables) {
    JobCatalog catalog = new JobCatalog(jobsDirectory);
    JobGrammar grammar = new JobGrammar(new Tables(tables));
    for (Path file : files(jobsDirectory)) {
      catalog.add(file, grammar);
    }
    return catalog;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(file -> file.toString().matches(".*\\.ya?ml"))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      String message = "is not a folder that can be listed; expected one that holds NAME" + SUFFIX;
      throw new SpecException(List.of(new Problem(shown(folder), 0, "", message)));
    }
  }

  private void add(Path file, JobGrammar grammar) {
    Problems problems = new Problems(shown(file));
    String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    if (!file.toString().endsWith(SUFFIX) || !NAME.matcher(name).matches()) {
      problems.add(0, "", "is not a name for a job file; expected a-z, 0-9 and - before " + SUFFIX);
    }
    JobSpec spec = read(name, file, grammar, problems);
    List<Problem> found = problems.found();
    if (spec != null && found.isEmpty()) {
      sound.put(name, spec);
    } else {
      broken.merge(name, found, JobCatalog::both);
    }
  }

  private static @Nullable JobSpec read(
      String name, Path file, JobGrammar grammar, Problems problems) {
    Section top = JobFile.open(file, problems);
    return top == null ? null : grammar.read(name, file, top);
  }

  /** The sound jobs by name. */
  public List<JobSpec> jobs() {
    return List.copyOf(sound.values());
  }

  /** All faults of all files, by file and line. */
  public List<Problem> problems() {
    return broken.values().stream().flatMap(List::stream).toList();
  }

  /** The job of that name; empty when there is none or its file has faults. */
  public Optional<JobSpec> find(String name) {
    return Optional.ofNullable(sound.get(name));
  }

  /**
   * The job of that name.
   *
   * @throws SpecException with the faults of its file, or saying that there is no such job
   */
  public JobSpec require(String name) {
    JobSpec spec = sound.get(name);
    if (spec != null) {
      return spec;
    }
    String message = "there is no job '" + name + "' in " + shown(folder) + nearest(name);
    throw new SpecException(
        broken.getOrDefault(name, List.of(new Problem("job " + name, 0, "", message))));
  }

  /** {@code ; did you mean 'kev'? (kev, news)}: what to say to who asks for an unknown job. */
  public String nearest(String name) {
    List<String> names = Stream.concat(sound.keySet().stream(), broken.keySet().stream()).toList();
    String all = names.isEmpty() ? "there are no jobs" : String.join(", ", names);
    return Nearest.hint(name, names) + " (" + all + ")";
  }

  private static List<Problem> both(List<Problem> one, List<Problem> other) {
    List<Problem> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  private static String shown(Path path) {
    return path.toString().replace('\\', '/');
  }
}
