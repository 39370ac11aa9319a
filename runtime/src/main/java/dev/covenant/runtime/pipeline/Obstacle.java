package dev.covenant.runtime.pipeline;

/** Why an instance may not be asked now. */
enum Obstacle {
    UNHEALTHY("it failed its health checks"),
    EJECTED("its calls failed and it is left alone for a while"),
    BREAKER_OPEN("its circuit breaker is open"),
    OPERATION_BREAKER_OPEN("its circuit breaker for this operation is open"),
    FULL("as many calls as it may get are in flight");

    private final String words;

    Obstacle(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
