package org.ascribe.run;

import java.util.Map;

/**
 * What a launch asks for beyond the job file.
 *
 * @param parameters values that replace the job file's, such as {@code path}
 * @param rerun reads everything again though the same input was loaded before
 * @param dryRun does everything in one transaction and rolls it back
 */
public record LaunchOptions(Map<String, String> parameters, boolean rerun, boolean dryRun) {

  public static final LaunchOptions NONE = new LaunchOptions(Map.of(), false, false);
}
