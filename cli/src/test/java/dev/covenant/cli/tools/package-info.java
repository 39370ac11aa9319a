/** Tests of how native tools are found. */
@NullMarked
package dev.covenant.cli.tools;

import org.jspecify.annotations.NullMarked;
