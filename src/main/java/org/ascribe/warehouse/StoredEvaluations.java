package org.ascribe.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.ascribe.evaluate.Annotation;
import org.ascribe.evaluate.Count;
import org.ascribe.evaluate.Evaluation;
import org.ascribe.evaluate.EvaluationStore;
import org.ascribe.evaluate.Field;
import org.ascribe.evaluate.JudgedClaim;
import org.ascribe.evaluate.Match;
import org.ascribe.model.Stance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Evaluations in the tables {@code warehouse.evaluation*}, each written in one transaction. */
public final class StoredEvaluations implements EvaluationStore {
  private final JdbcTemplate jdbc;
  private final JdbcClient client;
  private final TransactionTemplate transaction;

  public StoredEvaluations(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
    this.client = JdbcClient.create(jdbc);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
  }

  @Override
  public void save(Evaluation evaluation) {
    transaction.executeWithoutResult(
        status -> {
          of(evaluation, "delete").update();
          of(evaluation, "insert")
              .param("folder", evaluation.folder())
              .param("documents", evaluation.scores().documents())
              .update();
          jdbc.batchUpdate(sql("insert-score"), scores(evaluation));
          jdbc.batchUpdate(sql("insert-claim"), claims(evaluation));
        });
  }

  @Override
  public List<Stored> stored() {
    return client
        .sql(sql("stored"))
        .query((row, number) -> new Stored(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  @Override
  public List<JudgedClaim> claims(String extractorVersion, String goldSha256) {
    return client
        .sql(sql("claims"))
        .param("gold", goldSha256)
        .param("version", extractorVersion)
        .query((row, number) -> claim(row))
        .list();
  }

  private JdbcClient.StatementSpec of(Evaluation evaluation, String name) {
    return client
        .sql(sql(name))
        .param("gold", evaluation.goldSha256())
        .param("version", evaluation.extractorVersion());
  }

  private static List<Object[]> scores(Evaluation evaluation) {
    List<Object[]> rows = new ArrayList<>();
    for (Field field : Field.values()) {
      Count count = evaluation.scores().of(field);
      rows.add(
          new Object[] {
            evaluation.goldSha256(),
            evaluation.extractorVersion(),
            field.label(),
            field.ordinal() + 1,
            count.tp(),
            count.fp(),
            count.fn(),
            count.precision(),
            count.recall(),
            count.f1()
          });
    }
    return rows;
  }

  private static List<Object[]> claims(Evaluation evaluation) {
    List<Object[]> rows = new ArrayList<>();
    for (JudgedClaim judged : evaluation.claims()) {
      Annotation.Claim claim = judged.claim();
      rows.add(
          new Object[] {
            evaluation.goldSha256(),
            evaluation.extractorVersion(),
            judged.document(),
            storable(claim.attributorParty()),
            storable(claim.accusedParty()),
            word(claim.stance()),
            storable(claim.attributor()),
            storable(claim.accused()),
            storable(claim.sentence()),
            word(judged.match())
          });
    }
    return rows;
  }

  private static JudgedClaim claim(ResultSet row) throws SQLException {
    return new JudgedClaim(
        row.getString("document"),
        new Annotation.Claim(
            row.getString("attributor"),
            row.getString("attributor_party"),
            row.getString("accused"),
            row.getString("accused_party"),
            Stance.valueOf(row.getString("stance").toUpperCase(Locale.ROOT)),
            row.getString("sentence")),
        Match.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)));
  }

  /** PostgreSQL holds no NUL, which an annotator's file may. */
  private static String storable(String text) {
    return text.replace('\0', ' ');
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String sql(String name) {
    return SqlFile.read(StoredEvaluations.class, name);
  }
}
