package org.ascribe.report;

import java.util.Map;

/**
 * A question to the warehouse: an SQL file with a head of comments.
 *
 * @param name its file name without {@code .sql}; how it is asked for
 * @param title one line
 * @param description what a row is and which rows there are
 * @param parameters meaning by name, in the head's order; all of them may be left out
 * @param columns meaning by name, in the order of the select list
 * @param sql the statement, with parameters as {@code :name}
 */
public record Report(
    String name,
    String title,
    String description,
    Map<String, String> parameters,
    Map<String, String> columns,
    String sql) {}
