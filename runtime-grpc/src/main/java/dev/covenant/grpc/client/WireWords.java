package dev.covenant.grpc.client;

import io.grpc.Status;
import java.util.List;

/**
 * What grpc-java's transports say in words only. They know more of a call's end than its status tells (whether the server has seen it),
 * but tell that to gRPC's own retries alone. A test holds these words against the transport; with words that nobody knows a call counts
 * as one that may have been acted on.
 */
final class WireWords {
    private static final List<String> NO_GOOD = List.of(
            "Failed to read message",
            "Encountered end-of-stream mid-frame",
            "Can't decode compressed gRPC message",
            "Can't find decompressor",
            "gRPC frame header malformed",
            "gRPC message exceeds",
            "Metadata size soft limit",
            "Header size exceeded",
            "Invalid protobuf byte sequence");

    private WireWords() {}

    /**
     * Whether the server has said that it did not look at the call: REFUSED_STREAM, or GOAWAY with a lower number. With an error code
     * other than NO_ERROR the number in a GOAWAY is not to be relied on (a comment in grpc-java's NettyClientHandler says why).
     */
    static boolean isUnseen(Status status) {
        String words = status.getDescription();
        return NotConnectedException.isReason(status) || (words != null && isRefusal(words));
    }

    private static boolean isRefusal(String words) {
        return words.contains("HTTP/2 error code: REFUSED_STREAM")
                || words.contains("GOAWAY closed unsent stream")
                || words.contains("GOAWAY closed buffered stream")
                || words.contains("GOAWAY closed sent stream. HTTP/2 error code: NO_ERROR")
                || words.startsWith("Connection closed while stream is buffered");
    }

    /** What it says: where that is next to nothing, its cause says more. */
    static String all(Status status) {
        String words = status.getDescription() == null ? status.getCode().name() : status.getDescription();
        Throwable cause = status.getCause();
        String more = cause == null ? null : cause.getMessage();
        return more == null || words.contains(more) ? words : words + ": " + more;
    }

    /** Whether a message came and was no good: too large, cut, not what its type says. */
    static boolean isUnreadable(Status status) {
        return switch (status.getCode()) {
            case RESOURCE_EXHAUSTED, INTERNAL, CANCELLED -> {
                String words = all(status);
                yield NO_GOOD.stream().anyMatch(words::contains);
            }
            default -> false;
        };
    }
}
