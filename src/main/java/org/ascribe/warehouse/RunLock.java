package org.ascribe.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * Says that a job is running, across processes and hosts: an advisory lock of the database on a
 * session of its own. It ends with the process, however that ends, and so tells the dead from the
 * living.
 */
public final class RunLock implements AutoCloseable {
  private final Connection session;
  private final String job;

  private RunLock(Connection session, String job) {
    this.session = session;
    this.job = job;
  }

  /**
   * Takes the lock of a job if it is free; never waits.
   *
   * @return empty where the job is running
   */
  public static Optional<RunLock> tryLock(DataSource database, String job) {
    Connection session = null;
    try {
      session = database.getConnection();
      if (ask(session, "try", job)) {
        return Optional.of(new RunLock(session, job));
      }
      session.close();
      return Optional.empty();
    } catch (SQLException e) {
      closeAfter(e, session);
      throw new CannotGetJdbcConnectionException("the lock of job '" + job + "'", e);
    }
  }

  /** True where no process runs the job; it may have changed when the answer arrives. */
  public static boolean free(DataSource database, String job) {
    Optional<RunLock> lock = tryLock(database, job);
    lock.ifPresent(RunLock::close);
    return lock.isPresent();
  }

  /** Without effect where the database has ended the session, and the lock with it. */
  @Override
  public void close() {
    try (Connection ending = session) {
      if (!ending.isClosed()) {
        ask(ending, "release", job);
      }
    } catch (SQLException e) {
      // The session is gone, and the lock was its.
    }
  }

  private static boolean ask(Connection session, String question, String job) throws SQLException {
    try (PreparedStatement statement =
        session.prepareStatement(SqlFile.read(RunLock.class, question))) {
      statement.setString(1, "ascribe job " + job);
      try (ResultSet answer = statement.executeQuery()) {
        answer.next();
        return answer.getBoolean(1);
      }
    }
  }

  private static void closeAfter(
      SQLException failure, @org.jspecify.annotations.Nullable Connection session) {
    try {
      if (session != null) {
        session.close();
      }
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }
}
