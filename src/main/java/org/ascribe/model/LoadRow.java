package org.ascribe.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row on its way to a warehouse table.
 *
 * @param table name of the table in schema {@code warehouse}
 * @param key content key: made only from what the row says, never from when or whence it came
 * @param values by column; String, Integer, Long, BigDecimal, Boolean, LocalDate, Instant, {@code
 *     List<String>} (a text array) or null
 */
public record LoadRow(String table, String key, Map<String, @Nullable Object> values) {}
