package org.ascribe.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The order in which authorities are asked what a name means; views of names follow it at once. */
public final class AliasAuthorities {
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  public AliasAuthorities(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
  }

  /** All authorities, the one that is asked first at the head. */
  public List<String> inOrder() {
    return jdbc.queryForList(sql("in-order"), String.class);
  }

  /**
   * Puts authorities in front of all others, which keep their order.
   *
   * @param first names in upper or lower case, the one to be asked first at the head
   * @throws IllegalArgumentException when one is not known, with those that are
   */
  public void askFirst(List<String> first) {
    transaction.executeWithoutResult(
        status -> {
          List<String> known = inOrder();
          List<String> order = new ArrayList<>(named(first, known));
          known.stream().filter(name -> !order.contains(name)).forEach(order::add);
          jdbc.update(sql("delete"));
          jdbc.batchUpdate(
              sql("insert"),
              IntStream.range(0, order.size())
                  .mapToObj(place -> new Object[] {order.get(place), place + 1})
                  .toList());
        });
  }

  private static List<String> named(List<String> names, List<String> known) {
    Map<String, String> byName =
        known.stream().collect(Collectors.toMap(AliasAuthorities::folded, name -> name));
    for (String name : names) {
      if (!byName.containsKey(folded(name))) {
        throw new IllegalArgumentException(
            "'" + name + "' is not an authority; expected one of " + String.join(", ", known));
      }
    }
    return names.stream().map(name -> byName.get(folded(name))).distinct().toList();
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String sql(String name) {
    return SqlFile.read(AliasAuthorities.class, name);
  }
}
