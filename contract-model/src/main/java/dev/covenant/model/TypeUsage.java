package dev.covenant.model;

import java.util.Set;

/**
 * Which named types travel in requests, in responses, or both: derived from a contract, never part of it.
 */
public final class TypeUsage {
    private final Set<String> requests;
    private final Set<String> responses;
    private final Set<String> replacing;

    private TypeUsage(Set<String> requests, Set<String> responses, Set<String> replacing) {
        this.requests = requests;
        this.responses = responses;
        this.replacing = replacing;
    }

    /** Walks every operation of the contract once. */
    public static TypeUsage of(Contract contract) {
        TypeWalk requests = new TypeWalk(contract);
        TypeWalk responses = new TypeWalk(contract);
        TypeWalk replacing = new TypeWalk(contract);
        for (Operation operation : contract.operations()) {
            if (operation instanceof HttpOperation http) {
                http.parameters().forEach(p -> requests.from(p.type()));
                http.body().ifPresent(body -> requests.fromContent(body.content()));
                if (http.method().equals("PUT") || http.method().equals("PATCH")) {
                    http.body().ifPresent(body -> replacing.fromContent(body.content()));
                }
                for (Response response : http.responses()) {
                    responses.fromContent(response.content());
                    response.headers().forEach(h -> responses.from(h.type()));
                }
            } else if (operation instanceof RpcOperation rpc) {
                requests.from(rpc.request());
                responses.from(rpc.response());
            }
        }
        return new TypeUsage(requests.reached(), responses.reached(), replacing.reached());
    }

    /** Whether a request can carry the type. */
    public boolean inRequest(String type) {
        return requests.contains(type);
    }

    /** Whether a response can carry the type. */
    public boolean inResponse(String type) {
        return responses.contains(type);
    }

    /** Whether a PUT or PATCH request can carry the type: what the sender does not know must survive there. */
    public boolean inReplacingRequest(String type) {
        return replacing.contains(type);
    }
}
