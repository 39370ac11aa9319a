package dev.covenant.codegen;

/**
 * What is remembered of a file that we wrote.
 *
 * @param path relative to the output folder
 * @param size bytes
 * @param hash SHA-256 of the bytes, in hex
 */
record WrittenFile(String path, long size, String hash) {}
