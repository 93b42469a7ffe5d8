package org.ascribe.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All reports that are built in, by name: the files of {@code report/} on the class path. */
public final class ReportCatalog {
  private static final String SUFFIX = ".sql";

  private final List<Report> reports;

  private ReportCatalog(List<Report> reports) {
    this.reports = List.copyOf(reports);
  }

  /** Reads the files; a file without a proper head is a fault of the build and thrown. */
  public static ReportCatalog load() {
    List<Report> reports = new ArrayList<>();
    try {
      var resolver = new PathMatchingResourcePatternResolver(ReportCatalog.class.getClassLoader());
      for (Resource file : resolver.getResources("classpath:report/*" + SUFFIX)) {
        String name = Objects.requireNonNull(file.getFilename());
        reports.add(
            ReportParser.parse(
                name.substring(0, name.length() - SUFFIX.length()),
                file.getContentAsString(StandardCharsets.UTF_8)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the built-in reports", e);
    }
    reports.sort(Comparator.comparing(Report::name));
    return new ReportCatalog(reports);
  }

  public List<Report> reports() {
    return reports;
  }

  public Optional<Report> find(String name) {
    return reports.stream().filter(report -> report.name().equals(name)).findFirst();
  }
}
