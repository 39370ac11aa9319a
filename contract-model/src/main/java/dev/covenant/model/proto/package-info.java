/**
 * Reads Protocol Buffers (proto2, proto3, editions) into the contract model, with the real protoc.
 *
 * <p>Start at {@link dev.covenant.model.proto.ProtoReader}. It finds out under which names the files are imported, asks protoc
 * for their descriptors, and makes the model of those; what protoc complains about becomes diagnostics. When there is a fault,
 * the faulty statements are blanked in a copy and protoc is asked again, until it has told everything.
 */
@NullMarked
package dev.covenant.model.proto;

import org.jspecify.annotations.NullMarked;
