/** Tests of the command line: what it prints, how it ends, and what it leaves on disk. */
@NullMarked
package dev.covenant.cli;

import org.jspecify.annotations.NullMarked;
