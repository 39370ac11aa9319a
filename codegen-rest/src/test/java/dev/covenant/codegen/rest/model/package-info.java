/**
 * Tests of generated types, each from a small contract: what is generated is compiled, loaded and used.
 */
@NullMarked
package dev.covenant.codegen.rest.model;

import org.jspecify.annotations.NullMarked;
