/** Tests of what every Java target needs; hostile texts are written as escapes so that the tests can be read. */
@NullMarked
package dev.covenant.codegen;

import org.jspecify.annotations.NullMarked;
