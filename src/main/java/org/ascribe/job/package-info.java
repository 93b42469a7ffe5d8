/** The YAML grammar of job files: its parts, its checks and its messages. */
@NullMarked
package org.ascribe.job;

import org.jspecify.annotations.NullMarked;
