package dev.covenant.cli;

import dev.covenant.gate.Printable;
import dev.covenant.model.Contract;
import dev.covenant.model.EnumType;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.Location;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Operation;
import dev.covenant.model.Property;
import dev.covenant.model.RpcOperation;
import dev.covenant.model.Service;
import dev.covenant.model.TypeDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An overview of the model for people: services with their operations, types with their properties, each with its place.
 */
final class ModelText {
    private final List<String> lines = new ArrayList<>();

    private ModelText() {}

    static List<String> lines(Contract contract) {
        ModelText text = new ModelText();
        text.add(0, contract.info().title() + " " + contract.info().version(), contract.location());
        contract.services().forEach(text::service);
        contract.types().values().forEach(text::type);
        return text.lines;
    }

    private void service(Service service) {
        add(0, "service " + service.name(), service.location());
        for (Operation operation : service.operations()) {
            add(1, "operation " + operation.name() + target(operation), operation.location());
        }
    }

    private static String target(Operation operation) {
        if (operation instanceof HttpOperation http) {
            return ": " + http.method() + " " + http.path().text();
        }
        RpcOperation rpc = (RpcOperation) operation;
        String there = rpc.callType().clientStreams() ? "stream " : "";
        String back = rpc.callType().serverStreams() ? "stream " : "";
        return ": " + there + rpc.request().name() + " -> " + back
                + rpc.response().name();
    }

    private void type(TypeDef type) {
        String kind = type.getClass().getSimpleName();
        add(
                0,
                kind.substring(0, kind.length() - "Type".length()).toLowerCase(Locale.ROOT) + " " + type.name(),
                type.location());
        if (type instanceof ObjectType object) {
            for (Property property : object.properties()) {
                String number =
                        property.field().map(field -> " = " + field.number()).orElse("");
                add(1, property.name() + number, property.location());
            }
        } else if (type instanceof EnumType values) {
            values.values().forEach(value -> add(1, value.literal().toString(), value.location()));
        }
    }

    private void add(int depth, String text, Location location) {
        lines.add("    ".repeat(depth) + Printable.line(text) + "  (" + location + ")");
    }
}
