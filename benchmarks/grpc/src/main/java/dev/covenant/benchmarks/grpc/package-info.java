/**
 * What all that protects a gRPC call costs beside the bare stubs of grpc-java, over loopback. Run by {@code benchmarks/grpc/run.sh}.
 */
@NullMarked
package dev.covenant.benchmarks.grpc;

import org.jspecify.annotations.NullMarked;
