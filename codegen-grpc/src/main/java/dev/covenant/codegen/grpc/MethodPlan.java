package dev.covenant.codegen.grpc;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.covenant.model.RpcOperation;
import dev.covenant.model.RpcOperation.CallType;

/**
 * One method of a service with its Java names.
 *
 * @param name of the Java method
 * @param constant of its constant
 * @param request the class of the messages that go
 * @param response the class of the messages that come
 */
record MethodPlan(
        RpcOperation operation,
        String name,
        String constant,
        ClassName request,
        ClassName response,
        MethodFacts facts) {
    CallType callType() {
        return operation.callType();
    }

    boolean isDeprecated() {
        return operation.docs().isDeprecated();
    }

    /** What goes, as the blocking side has it. */
    TypeName argument() {
        return callType().clientStreams() ? RuntimeNames.streamOf(request) : request;
    }

    /** What comes, as the blocking side has it. */
    TypeName result() {
        return callType().serverStreams() ? RuntimeNames.streamOf(response) : response;
    }

    /** What goes, for callers that do not wait. */
    TypeName laterArgument() {
        return callType().clientStreams() ? RuntimeNames.publisherOf(request) : request;
    }

    /** What comes, for callers that do not wait. */
    TypeName laterResult() {
        return callType().serverStreams() ? RuntimeNames.publisherOf(response) : RuntimeNames.futureOf(response);
    }

    /** What the parameter for what goes is called. */
    String argumentName() {
        return callType().clientStreams() ? "requests" : "request";
    }
}
