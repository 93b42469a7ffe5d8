package org.ascribe.report;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The current row of a result as the plain values that {@link Rows} takes. */
final class ResultRow {
  private final ResultSet result;
  private final ResultSetMetaData columns;

  ResultRow(ResultSet result) throws SQLException {
    this.result = result;
    this.columns = result.getMetaData();
  }

  List<String> names() throws SQLException {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      names.add(columns.getColumnLabel(i));
    }
    return names;
  }

  void into(List<@Nullable Object> values) throws SQLException {
    values.clear();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      values.add(value(i));
    }
  }

  private @Nullable Object value(int i) throws SQLException {
    return switch (columns.getColumnType(i)) {
      case Types.DATE -> result.getObject(i, LocalDate.class);
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> time(i);
      case Types.ARRAY -> list(result.getArray(i));
      case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.NUMERIC, Types.DOUBLE, Types.BIT ->
          result.getObject(i);
      default -> result.getString(i);
    };
  }

  private @Nullable Object time(int i) throws SQLException {
    if (columns.getColumnTypeName(i).equals("timestamp")) {
      return result.getObject(i, LocalDateTime.class);
    }
    OffsetDateTime time = result.getObject(i, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static @Nullable Object list(@Nullable Array array) throws SQLException {
    return array == null ? null : Arrays.asList((Object[]) array.getArray());
  }
}
