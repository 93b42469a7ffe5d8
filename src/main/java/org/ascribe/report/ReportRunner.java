package org.ascribe.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers reports. Each runs in a read-only transaction of its own and is cancelled by the server
 * when it takes too long; rows are streamed, so that the size of an answer does not matter.
 */
public final class ReportRunner {
  private static final int FETCH_SIZE = 500;

  private final DataSource dataSource;
  private final Duration timeout;

  /**
   * Prepares to answer.
   *
   * @param timeout the longest a statement may take, in whole milliseconds; zero for no limit
   */
  public ReportRunner(DataSource dataSource, Duration timeout) {
    this.dataSource = dataSource;
    this.timeout = timeout;
  }

  /**
   * What an answer held.
   *
   * @param rows how many were handed over
   * @param more true where the limit cut the answer off
   */
  public record Extent(long rows, boolean more) {}

  /**
   * Runs a report.
   *
   * @param arguments values by parameter name; parameters left out are null
   * @param limit greatest number of rows, 0 for all
   * @throws ReportException where a parameter is unknown or the database refuses
   */
  public Extent run(Report report, Map<String, String> arguments, int limit, Rows rows) {
    MapSqlParameterSource values = bind(report, arguments);
    try {
      JdbcTemplate jdbc = new JdbcTemplate(dataSource);
      jdbc.setFetchSize(FETCH_SIZE);
      jdbc.setMaxRows(limit == 0 ? 0 : limit + 1);
      ResultSetExtractor<Extent> stream = result -> stream(result, limit, rows);
      TransactionTemplate transaction =
          new TransactionTemplate(new JdbcTransactionManager(dataSource));
      transaction.setReadOnly(true);
      return transaction.execute(
          status -> {
            // SET takes no bind values; a number of our own cannot inject anything
            jdbc.execute("set local statement_timeout = " + timeout.toMillis());
            return new NamedParameterJdbcTemplate(jdbc).query(report.sql(), values, stream);
          });
    } catch (DataAccessException | TransactionException e) {
      throw new ReportException("report " + report.name() + ": " + reason(e), e);
    }
  }

  private static MapSqlParameterSource bind(Report report, Map<String, String> arguments) {
    for (String name : arguments.keySet()) {
      if (!report.parameters().containsKey(name)) {
        throw new ReportException(
            "report %s has no parameter '%s'; it has: %s"
                .formatted(report.name(), name, String.join(", ", report.parameters().keySet())));
      }
    }
    MapSqlParameterSource values = new MapSqlParameterSource();
    for (String name : report.parameters().keySet()) {
      values.addValue(name, arguments.get(name), Types.VARCHAR);
    }
    return values;
  }

  private static Extent stream(ResultSet result, int limit, Rows rows) throws SQLException {
    ResultRow row = new ResultRow(result);
    rows.columns(row.names());
    List<@Nullable Object> values = new ArrayList<>();
    long count = 0;
    boolean more = false;
    while (result.next()) {
      more = limit > 0 && count == limit;
      if (more) {
        break;
      }
      row.into(values);
      count++;
      if (!rows.row(values)) {
        break;
      }
    }
    rows.end();
    return new Extent(count, more);
  }

  private static String reason(RuntimeException e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
