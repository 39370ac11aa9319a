package dev.covenant.http.server;

import dev.covenant.http.Headers;
import dev.covenant.http.Problem;
import java.io.Serial;

/**
 * A request that is answered with a problem instead of being handled. Control flow inside the server; never seen outside.
 */
final class Rejection extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Headers headers;

    Rejection(Problem problem) {
        this(problem, Headers.none());
    }

    Rejection(Problem problem, Headers headers) {
        super(problem.title(), null, false, false);
        this.problem = problem;
        this.headers = headers;
    }

    static Rejection of(int status, String title, String detail) {
        return new Rejection(Problem.of(status, title, detail));
    }

    Reply reply() {
        return Reply.of(problem, headers);
    }
}
