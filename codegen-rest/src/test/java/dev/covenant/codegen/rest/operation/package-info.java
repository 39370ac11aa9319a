/** Tests of generated services and operations: they are compiled as strictly as javac can, and run. */
@NullMarked
package dev.covenant.codegen.rest.operation;

import org.jspecify.annotations.NullMarked;
