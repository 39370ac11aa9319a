/**
 * The directions of the dependencies between the packages of Covenant, as tests over all modules at once.
 *
 * <p>{@link dev.covenant.architecture.Layer} is the table: each layer, and what it may see. A new package or a new
 * library needs a line there, which is the moment to think about the direction.
 */
@NullMarked
package dev.covenant.architecture;

import org.jspecify.annotations.NullMarked;
