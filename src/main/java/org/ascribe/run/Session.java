package org.ascribe.run;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Stands in until the real one is merged. */
public final class Session implements AutoCloseable {
  private Session() {}

  public static Session open(Settings settings) {
    throw new UserException(1, "no warehouse is built in yet for " + settings.home());
  }

  /** Ends an embedded server that was kept; false where none was running. */
  public static boolean stopServer(Path home) {
    return false;
  }

  public JobRunner runner() {
    throw new UnsupportedOperationException();
  }

  public DataSource dataSource() {
    throw new UnsupportedOperationException();
  }

  public String jdbcUrl() {
    return "";
  }

  public @Nullable String user() {
    return null;
  }

  public @Nullable String password() {
    return null;
  }

  public void keepServer() {}

  @Override
  public void close() {}
}
