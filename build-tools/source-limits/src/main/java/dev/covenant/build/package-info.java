/**
 * What every build of Covenant checks about its own sources, read with the compiler's own parser.
 *
 * <p>{@link dev.covenant.build.SourceTree} finds the hand-written Java files of all modules,
 * {@link dev.covenant.build.SourceLimits} measures one file. The test of this module puts the two together, so a file,
 * method or parameter list that has grown too long fails the build before anything else runs.
 */
@NullMarked
package dev.covenant.build;

import org.jspecify.annotations.NullMarked;
