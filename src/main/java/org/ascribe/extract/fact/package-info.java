/**
 * What else a document tells: groups, malware, vulnerabilities, products, activities, victims,
 * responses, amounts, dates.
 */
@NullMarked
package org.ascribe.extract.fact;

import org.jspecify.annotations.NullMarked;
