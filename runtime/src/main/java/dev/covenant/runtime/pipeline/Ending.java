package dev.covenant.runtime.pipeline;

/**
 * The end of an attempt, as its instance sees it.
 *
 * @param lesson what it says
 * @param now the clock's reading, in nanoseconds
 * @param nanos since it was let in
 * @param patience how many times as long as usual it was allowed to take, at least 1
 */
record Ending(Lesson lesson, long now, long nanos, double patience) {}
