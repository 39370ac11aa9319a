package dev.covenant.codegen;

/**
 * What is remembered of a file that we wrote.
 *
 * @param path relative to the output folder
 * @param size bytes
 * @param checksum of the bytes, as {@link Checksum} has it
 */
record WrittenFile(String path, long size, String checksum) {}
