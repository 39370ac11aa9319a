/** What {@code dev.covenant.codegen.emit} writes is compared with what JavaPoet writes. */
@NullMarked
package dev.covenant.codegen.emit;

import org.jspecify.annotations.NullMarked;
