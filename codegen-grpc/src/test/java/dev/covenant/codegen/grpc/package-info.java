/** Tests of what proto contracts become, with the real protoc. */
@NullMarked
package dev.covenant.codegen.grpc;

import org.jspecify.annotations.NullMarked;
