/** Tests of the parts of the plugin that need no Maven; the projects of {@code src/it} are for the rest. */
@NullMarked
package dev.covenant.maven;

import org.jspecify.annotations.NullMarked;
