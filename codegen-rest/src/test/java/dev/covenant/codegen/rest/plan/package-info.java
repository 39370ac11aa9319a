/** Tests of what is decided before any Java is spelt. */
@NullMarked
package dev.covenant.codegen.rest.plan;

import org.jspecify.annotations.NullMarked;
