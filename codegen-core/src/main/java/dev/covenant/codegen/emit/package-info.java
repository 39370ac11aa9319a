/**
 * Writes JavaPoet's descriptions as Java source, byte for byte as JavaPoet itself does, at a fraction of the cost.
 *
 * <p>{@link dev.covenant.codegen.emit.SourceText} is where to start: it makes the text of a file. JavaPoet writes every file twice,
 * the first time to find out what to import, and takes each piece apart with a regular expression. Here a file is written once,
 * importing types as they turn up, and again only when a later part proves an import wrong.
 */
@NullMarked
package dev.covenant.codegen.emit;

import org.jspecify.annotations.NullMarked;
