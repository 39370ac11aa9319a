package dev.covenant.grpc.client;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the metadata that a server has received. */
final class MetadataEcho implements ServerInterceptor {
    private final List<Metadata> received = new CopyOnWriteArrayList<>();

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        received.add(headers);
        return next.startCall(call, headers);
    }

    List<Metadata> received() {
        return received;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(
                received.get(received.size() - 1).get(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER)));
    }

    Optional<byte[]> bytes(String name) {
        return Optional.ofNullable(
                received.get(received.size() - 1).get(Metadata.Key.of(name, Metadata.BINARY_BYTE_MARSHALLER)));
    }
}
