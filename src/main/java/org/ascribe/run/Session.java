package org.ascribe.run;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.ascribe.evaluate.EvaluationStore;
import org.ascribe.warehouse.AliasAuthorities;
import org.ascribe.warehouse.EmbeddedWarehouse;
import org.ascribe.warehouse.Staging;
import org.ascribe.warehouse.StoredEvaluations;
import org.ascribe.warehouse.WarehouseException;
import org.ascribe.warehouse.WarehouseSchema;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application for the length of one command: the warehouse, its schema brought up to date, the
 * Spring context and the runner of jobs. Closing it lets go of the embedded server, which goes away
 * with its last user.
 */
public final class Session implements AutoCloseable {
  /** Enough for the chunk's transaction, Batch's own, a lock and a report. */
  private static final int CONNECTIONS = 8;

  private final @Nullable EmbeddedWarehouse embedded;
  private final WarehouseAddress address;
  private final HikariDataSource dataSource;
  private final Inputs inputs;

  /** Started when the first job is: reports need none. */
  private @Nullable ConfigurableApplicationContext context;

  private Session(
      @Nullable EmbeddedWarehouse embedded,
      WarehouseAddress address,
      HikariDataSource dataSource,
      Inputs inputs) {
    this.inputs = inputs;
    this.embedded = embedded;
    this.address = address;
    this.dataSource = dataSource;
  }

  /**
   * Starts or joins the warehouse and brings its schema up to date.
   *
   * @throws UserException when no PostgreSQL can be reached, with the reason in one sentence
   */
  public static Session open(Settings settings) {
    EmbeddedWarehouse embedded = null;
    HikariDataSource dataSource = null;
    try {
      WarehouseAddress address = WarehouseAddress.of(settings).orElse(null);
      if (address == null) {
        embedded = EmbeddedWarehouse.join(settings.home());
        address = new WarehouseAddress(embedded.jdbcUrl(), embedded.user(), embedded.password());
      }
      dataSource = connect(address);
      WarehouseSchema.migrate(dataSource);
      return new Session(embedded, address, dataSource, Inputs.of(settings));
    } catch (RuntimeException e) {
      close(dataSource, embedded);
      throw asUserException(e);
    }
  }

  private static HikariDataSource connect(WarehouseAddress address) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.jdbcUrl());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(10_000);
    config.setInitializationFailTimeout(1);
    config.setPoolName("warehouse");
    config.addDataSourceProperty("ApplicationName", "ascribe");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("loginTimeout", "10");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    return new HikariDataSource(config);
  }

  private static RuntimeException asUserException(RuntimeException e) {
    if (e instanceof UserException) {
      return e;
    }
    if (e instanceof WarehouseException) {
      return new UserException(1, e.getMessage(), e);
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof PSQLException) {
        return new UserException(
            1, "the warehouse cannot be used: " + Failures.firstLine(cause), e);
      }
    }
    return e;
  }

  /** The same runner for all callers. */
  public JobRunner runner() {
    return context().getBean(JobRunner.class);
  }

  /** What runs stored rejects again. */
  public Replay replay() {
    return context().getBean(Replay.class);
  }

  private synchronized ConfigurableApplicationContext context() {
    if (context == null) {
      context = BatchApplication.start(dataSource, inputs);
    }
    return context;
  }

  public DataSource dataSource() {
    return dataSource;
  }

  /** The tables that jobs can load, with their columns. */
  public Map<String, Set<String>> tables() {
    return new Staging(dataSource).columnsByTable();
  }

  /** What versions of the extractor reached on annotated documents. */
  public EvaluationStore evaluations() {
    return new StoredEvaluations(dataSource);
  }

  /**
   * Puts authorities in front of those that are asked what a name means.
   *
   * @throws UserException when one is not known
   */
  public void askFirst(List<String> authorities) {
    try {
      new AliasAuthorities(dataSource).askFirst(authorities);
    } catch (IllegalArgumentException unknown) {
      throw new UserException(2, unknown.getMessage(), unknown);
    }
  }

  public String jdbcUrl() {
    return address.jdbcUrl();
  }

  public @Nullable String user() {
    return address.user();
  }

  public @Nullable String password() {
    return address.password();
  }

  /** True where the warehouse is a server of Ascribe's own. */
  public boolean embedded() {
    return embedded != null;
  }

  /** Lets the embedded server outlive this process; without effect on another PostgreSQL. */
  public void keepServer() {
    if (embedded != null) {
      embedded.keep();
    }
  }

  /** Stops the embedded server of a folder, kept or not; false where none is running. */
  public static boolean stopServer(Path home) {
    return EmbeddedWarehouse.stop(home);
  }

  @Override
  public synchronized void close() {
    if (context != null) {
      context.close();
    }
    close(dataSource, embedded);
  }

  private static void close(
      @Nullable HikariDataSource dataSource, @Nullable EmbeddedWarehouse embedded) {
    if (dataSource != null) {
      dataSource.close();
    }
    if (embedded != null) {
      embedded.close();
    }
  }
}
