/** Runs jobs by their cron schedules. */
@NullMarked
package org.ascribe.schedule;

import org.jspecify.annotations.NullMarked;
