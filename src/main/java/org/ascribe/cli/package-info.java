/** One picocli class per command. */
@NullMarked
package org.ascribe.cli;

import org.jspecify.annotations.NullMarked;
