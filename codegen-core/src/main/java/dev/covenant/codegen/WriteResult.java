package dev.covenant.codegen;

import java.util.List;

/**
 * What writing did.
 *
 * @param files all files of this run, sorted by path
 * @param written how many were new or different
 * @param deleted how many of an earlier run were no longer needed
 * @param kept files of an earlier run that are no longer needed but were edited by someone, and so stay
 */
record WriteResult(List<WrittenFile> files, int written, int deleted, List<String> kept) {}
