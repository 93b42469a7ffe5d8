/** From names as printed to canonical parties. */
@NullMarked
package org.ascribe.entity;

import org.jspecify.annotations.NullMarked;
