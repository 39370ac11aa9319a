package dev.covenant.http.server;

import dev.covenant.http.Parameter;
import dev.covenant.http.ParameterFault;
import dev.covenant.http.ParameterReader;
import dev.covenant.http.Problem;
import dev.covenant.json.Direction;
import dev.covenant.json.JsonValue;
import dev.covenant.json.Schema;
import dev.covenant.json.SchemaFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request for generated code and collects what is wrong with it.
 */
final class RequestBinder implements RequestReader, AutoCloseable {
    private static final int MOST_FAULTS = 100;

    private final ParameterReader parameters;
    private final BodyBinder body;
    private final List<Problem.Fault> faults = new ArrayList<>();

    RequestBinder(ServerExchange exchange, Map<String, String> variables, int bodyLimit) {
        this.parameters = ParameterReader.of(variables, exchange.rawQuery(), exchange.headers());
        this.body = new BodyBinder(exchange, bodyLimit, faults);
    }

    /** Says that a query parameter belongs to somebody: open object parameters do not take it. */
    void claim(String query) {
        parameters.claim(query);
    }

    @Override
    public <T> @Nullable T param(Parameter<T> parameter, Schema schema) {
        try {
            JsonValue value = parameters.value(parameter);
            if (value == null) {
                if (parameter.required()) {
                    note(parameter, "", "is required");
                }
                return null;
            }
            List<SchemaFault> wrong = schema.validate(value, Direction.REQUEST);
            wrong.forEach(fault -> note(parameter, fault.pointer(), fault.message()));
            return wrong.isEmpty() ? ParameterReader.decode(parameter, value) : null;
        } catch (ParameterFault fault) {
            faults.add(Problem.Fault.of(parameter.in(), fault));
            return null;
        }
    }

    @Override
    public void body(boolean required, List<BodyOption<?>> options) {
        body.read(required, options);
    }

    @Override
    public void reject() {
        if (!faults.isEmpty()) {
            List<Problem.Fault> told = List.copyOf(faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
            throw new Rejection(Problem.of(400, "Bad request", "the request is not what the contract says")
                    .withFaults(told));
        }
    }

    /** Lets go of what the body holds, temporary files among it. */
    @Override
    public void close() {
        body.close();
    }

    private void note(Parameter<?> parameter, String pointer, String message) {
        faults.add(Problem.Fault.of(parameter.in(), new ParameterFault(parameter.name(), pointer, message)));
    }
}
