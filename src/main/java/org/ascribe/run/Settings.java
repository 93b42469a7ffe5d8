package org.ascribe.run;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a command works.
 *
 * @param home folder of the embedded warehouse
 * @param jobs folder of the job files
 * @param warehouseUrl JDBC or {@code postgresql://} URL of another PostgreSQL, or null
 * @param environment the process environment, for {@code SPRING_DATASOURCE_*} and {@code PG*}
 */
public record Settings(
    Path home, Path jobs, @Nullable String warehouseUrl, Map<String, String> environment) {

  public Settings(Path home, Path jobs, @Nullable String warehouseUrl) {
    this(home, jobs, warehouseUrl, System.getenv());
  }
}
