package org.ascribe.warehouse;

/**
 * Says which run writes.
 *
 * @param runId job execution; a restart has another one
 * @param instanceId job instance; a restart has the same one
 * @param specHash hash of all that decides what the job makes of a file
 */
public record RunKey(long runId, long instanceId, String job, String specHash) {}
