/**
 * Tests of the REST generator: what it makes is compiled without a warning and then run. Start at
 * {@link dev.covenant.codegen.rest.SourceCompiler}.
 */
@NullMarked
package dev.covenant.codegen.rest;

import org.jspecify.annotations.NullMarked;
