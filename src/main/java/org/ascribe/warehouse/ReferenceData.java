package org.ascribe.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Small tables that come with the project as CSV files: what an earlier release had put there is
 * brought up to date, and rows that are the same are not touched.
 */
final class ReferenceData {
  private static final List<String> FILES = List.of("operation-names", "hedge-scale");

  private ReferenceData() {}

  /**
   * Loads what is missing or has changed. Several processes may do so at once.
   *
   * @throws WarehouseException when the database refuses it, with its reason
   */
  static void load(DataSource database) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(sql("wait-for-others"));
      for (String file : FILES) {
        statement.execute(sql(file + "-begin"));
        copy(connection, file);
        statement.execute(sql(file + "-delete"));
        statement.execute(sql(file + "-insert"));
        statement.execute("drop table incoming");
      }
      connection.commit();
    } catch (SQLException | IOException e) {
      throw new WarehouseException(
          "the tables that come with Ascribe cannot be loaded: " + e.getMessage(), e);
    }
  }

  private static void copy(Connection connection, String file) throws SQLException, IOException {
    String path = ReferenceData.class.getSimpleName() + "/" + file + ".csv";
    try (InputStream csv =
        Objects.requireNonNull(ReferenceData.class.getResourceAsStream(path), path)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy incoming from stdin (format csv, header)", csv);
    }
  }

  private static String sql(String name) {
    return SqlFile.read(ReferenceData.class, name);
  }
}
