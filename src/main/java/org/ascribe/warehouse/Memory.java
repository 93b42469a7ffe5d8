package org.ascribe.warehouse;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Room for sorts, hashes and indexes of whole releases, which the defaults send to disk. */
final class Memory {
  private static final String SQL =
      "select set_config('work_mem', '64MB', true) || set_config('maintenance_work_mem', '256MB', true)";

  private Memory() {}

  /** For the length of the transaction. */
  static void enlarge(JdbcClient jdbc) {
    jdbc.sql(SQL).query(String.class).single();
  }
}
