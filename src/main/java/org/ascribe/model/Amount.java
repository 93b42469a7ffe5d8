package org.ascribe.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number of victims, systems or money, as said and as a range.
 *
 * @param printed the words: {@code tens of thousands of computers}
 * @param unit ISO 4217 code for money, else the counted noun in the singular ({@code computer})
 * @param low least value the words allow
 * @param high greatest value, or null where the words are open upwards
 * @param about what it measures: {@code ransom}, {@code loss}, {@code victims}, {@code systems},
 *     {@code other}
 */
public record Amount(
    String printed,
    String unit,
    BigDecimal low,
    @Nullable BigDecimal high,
    String about,
    Span span,
    String rule) {}
