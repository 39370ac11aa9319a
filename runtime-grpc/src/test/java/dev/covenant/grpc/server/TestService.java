package dev.covenant.grpc.server;

import com.google.protobuf.ByteString;
import dev.covenant.grpc.RpcMethod;
import dev.covenant.grpc.RpcStatusException;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.EventStream;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.testing.integration.EmptyProtos.Empty;
import io.grpc.testing.integration.Messages.EchoStatus;
import io.grpc.testing.integration.Messages.Payload;
import io.grpc.testing.integration.Messages.ResponseParameters;
import io.grpc.testing.integration.Messages.SimpleRequest;
import io.grpc.testing.integration.Messages.SimpleResponse;
import io.grpc.testing.integration.Messages.StreamingInputCallRequest;
import io.grpc.testing.integration.Messages.StreamingInputCallResponse;
import io.grpc.testing.integration.Messages.StreamingOutputCallRequest;
import io.grpc.testing.integration.Messages.StreamingOutputCallResponse;
import io.grpc.testing.integration.TestServiceGrpc;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The service of gRPC's interoperability tests, as its description asks, on our bindings. */
final class TestService {
    static final Metadata.Key<String> ECHO_INITIAL =
            Metadata.Key.of("x-grpc-test-echo-initial", Metadata.ASCII_STRING_MARSHALLER);
    static final Metadata.Key<byte[]> ECHO_TRAILING =
            Metadata.Key.of("x-grpc-test-echo-trailing-bin", Metadata.BINARY_BYTE_MARSHALLER);

    static final RpcMethod<Empty, Empty> EMPTY =
            RpcMethod.define(TestServiceGrpc.getEmptyCallMethod()).build();
    static final RpcMethod<SimpleRequest, SimpleResponse> UNARY =
            RpcMethod.define(TestServiceGrpc.getUnaryCallMethod()).build();
    static final RpcMethod<StreamingOutputCallRequest, StreamingOutputCallResponse> OUTPUT =
            RpcMethod.define(TestServiceGrpc.getStreamingOutputCallMethod()).build();
    static final RpcMethod<StreamingInputCallRequest, StreamingInputCallResponse> INPUT =
            RpcMethod.define(TestServiceGrpc.getStreamingInputCallMethod()).build();
    static final RpcMethod<StreamingOutputCallRequest, StreamingOutputCallResponse> DUPLEX =
            RpcMethod.define(TestServiceGrpc.getFullDuplexCallMethod()).build();
    static final RpcMethod<StreamingOutputCallRequest, StreamingOutputCallResponse> HALF_DUPLEX =
            RpcMethod.define(TestServiceGrpc.getHalfDuplexCallMethod()).build();

    private TestService() {}

    /** All that the tests use; {@code UnimplementedCall} is left out on purpose. */
    static ServiceBinding binding() {
        return ServiceBinding.builder(TestServiceGrpc.SERVICE_NAME)
                .unary(EMPTY, (request, options) -> Empty.getDefaultInstance())
                .unary(UNARY, TestService::unary)
                .serverStreaming(
                        OUTPUT,
                        (request, options) -> EventStream.of(outputs(request).iterator()))
                .clientStreaming(INPUT, TestService::input)
                .bidirectional(DUPLEX, TestService::duplex)
                .bidirectional(
                        HALF_DUPLEX,
                        (requests, options) -> EventStream.of(all(requests).stream()
                                .flatMap(TestService::outputs)
                                .iterator()))
                .build();
    }

    private static SimpleResponse unary(SimpleRequest request, CallOptions options) {
        echo(options);
        refuse(request.hasResponseStatus(), request.getResponseStatus());
        return SimpleResponse.newBuilder()
                .setPayload(payload(request.getResponseSize()))
                .build();
    }

    private static StreamingInputCallResponse input(
            EventStream<StreamingInputCallRequest> requests, CallOptions options) {
        int size = 0;
        for (StreamingInputCallRequest request : requests) {
            size += request.getPayload().getBody().size();
        }
        return StreamingInputCallResponse.newBuilder()
                .setAggregatedPayloadSize(size)
                .build();
    }

    private static EventStream<StreamingOutputCallResponse> duplex(
            EventStream<StreamingOutputCallRequest> requests, CallOptions options) {
        echo(options);
        return EventStream.of(new Flattened<>(requests.iterator(), request -> {
            refuse(request.hasResponseStatus(), request.getResponseStatus());
            return outputs(request).iterator();
        }));
    }

    private static List<StreamingOutputCallRequest> all(EventStream<StreamingOutputCallRequest> requests) {
        List<StreamingOutputCallRequest> all = new ArrayList<>();
        requests.forEach(all::add);
        return all;
    }

    private static Stream<StreamingOutputCallResponse> outputs(StreamingOutputCallRequest request) {
        return StreamSupport.stream(request.getResponseParametersList().spliterator(), false)
                .map(ResponseParameters::getSize)
                .map(size -> StreamingOutputCallResponse.newBuilder()
                        .setPayload(payload(size))
                        .build());
    }

    private static void echo(CallOptions options) {
        RpcCall call = RpcCall.of(options);
        String initial = call.metadata().get(ECHO_INITIAL);
        if (initial != null) {
            call.header(ECHO_INITIAL, initial);
        }
        byte[] trailing = call.metadata().get(ECHO_TRAILING);
        if (trailing != null) {
            call.trailer(ECHO_TRAILING, trailing);
        }
    }

    private static void refuse(boolean asked, EchoStatus status) {
        if (asked) {
            throw RpcStatusException.of(Status.fromCodeValue(status.getCode()).getCode(), status.getMessage());
        }
    }

    static Payload payload(int size) {
        return Payload.newBuilder().setBody(ByteString.copyFrom(new byte[size])).build();
    }

    /** The values of many iterators, each made when it is needed. */
    private static final class Flattened<A, B> implements Iterator<B> {
        private final Iterator<A> outer;
        private final Function<A, Iterator<B>> open;
        private Iterator<B> inner = List.<B>of().iterator();

        Flattened(Iterator<A> outer, Function<A, Iterator<B>> open) {
            this.outer = outer;
            this.open = open;
        }

        @Override
        public boolean hasNext() {
            while (!inner.hasNext() && outer.hasNext()) {
                inner = open.apply(outer.next());
            }
            return inner.hasNext();
        }

        @Override
        public B next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return inner.next();
        }
    }
}
