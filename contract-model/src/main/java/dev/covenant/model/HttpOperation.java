package dev.covenant.model;

import java.util.List;
import java.util.Optional;

/**
 * One method on one path.
 *
 * @param name the operationId; without one, verb and path nouns; unique in the contract
 * @param declaredName the operationId as written, if there is one
 * @param role call, callback or webhook
 * @param method upper case, such as {@code GET}
 * @param path the path below the server's base path. For a callback its {@code text} is the runtime expression and it has
 *     no segments' parameters; for a webhook it is {@code /} and the webhook's name
 * @param parameters those of the path item and the operation, merged; array order of the contract
 * @param body the request body
 * @param responses sorted by status, {@code default} last
 * @param security alternatives, any of which is enough; empty: no security is asked for
 * @param servers those of the operation, else of its path, else empty (the contract's hold)
 * @param tags all tags, in order
 * @param callbacks names of the operations (role {@link OperationRole#CALLBACK}) that this one leads to
 * @param policy what {@code x-covenant} says for this operation
 */
public record HttpOperation(
        String name,
        Optional<String> declaredName,
        OperationRole role,
        String method,
        PathTemplate path,
        List<Parameter> parameters,
        Optional<RequestBody> body,
        List<Response> responses,
        List<SecurityRequirement> security,
        List<Server> servers,
        List<String> tags,
        List<String> callbacks,
        PolicyFacts policy,
        Docs docs,
        Location location)
        implements Operation {
    public HttpOperation {
        parameters = List.copyOf(parameters);
        responses = List.copyOf(responses);
        security = List.copyOf(security);
        servers = List.copyOf(servers);
        tags = List.copyOf(tags);
        callbacks = List.copyOf(callbacks);
    }
}
