package dev.covenant.metrics;

import io.grpc.Status;

/** What an instance does with a request, in the words of both protocols. */
enum Reply {
    WELL(200, Status.OK),
    /** It did not act. */
    REFUSED(503, Status.UNAVAILABLE),
    /** The request is at fault. */
    MISSING(404, Status.NOT_FOUND),
    /** It may have acted. */
    BROKEN(500, Status.INTERNAL);

    private final int http;
    private final Status grpc;

    Reply(int http, Status grpc) {
        this.http = http;
        this.grpc = grpc;
    }

    int http() {
        return http;
    }

    Status grpc() {
        return grpc;
    }
}
