@NullMarked
package dev.covenant.codegen.watch;

import org.jspecify.annotations.NullMarked;
