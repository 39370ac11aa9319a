package dev.covenant.tracing;

import io.opentelemetry.api.common.AttributeKey;

/** Attributes: those of the semantic conventions, and our own for what those do not know. */
final class Names {
    static final String METHOD = "http.request.method";
    static final String TEMPLATE = "url.template";
    static final String RPC_SYSTEM = "rpc.system";

    static final AttributeKey<String> SERVER_ADDRESS = AttributeKey.stringKey("server.address");
    static final AttributeKey<Long> SERVER_PORT = AttributeKey.longKey("server.port");
    static final AttributeKey<Long> RESEND_COUNT = AttributeKey.longKey("http.request.resend_count");
    static final AttributeKey<Long> STATUS_CODE = AttributeKey.longKey("http.response.status_code");
    static final AttributeKey<Long> RPC_STATUS_CODE = AttributeKey.longKey("rpc.grpc.status_code");
    static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");

    /** The name of the service that is called. */
    static final AttributeKey<String> TARGET = AttributeKey.stringKey("covenant.target");
    /** The operation's name in the contract. */
    static final AttributeKey<String> OPERATION = AttributeKey.stringKey("covenant.operation");
    /** The id of the instance that is called. */
    static final AttributeKey<String> INSTANCE = AttributeKey.stringKey("covenant.instance");
    /** Which attempt of its call it is, from 1. */
    static final AttributeKey<Long> ATTEMPT = AttributeKey.longKey("covenant.attempt");
    /** How many attempts a call took. */
    static final AttributeKey<Long> ATTEMPTS = AttributeKey.longKey("covenant.attempts");
    /** How it ended, in the words of {@code CallOutcome}. */
    static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("covenant.outcome");
    /** What is known of the effect of an attempt that failed, in the words of {@code FailureClass}. */
    static final AttributeKey<String> EFFECT = AttributeKey.stringKey("covenant.effect");

    private Names() {}
}
