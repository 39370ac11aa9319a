package dev.covenant.gate;

import dev.covenant.model.Contract;
import dev.covenant.model.Docs;
import dev.covenant.model.EnumType;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Operation;
import dev.covenant.model.Service;
import dev.covenant.model.TypeDef;
import java.util.ArrayList;
import java.util.List;

/** What contracts say in words, which no rule looks at. */
final class DocsFacts {
    private final List<String> facts = new ArrayList<>();

    private DocsFacts() {}

    /** Whether the words of the two sides are others. */
    static boolean differ(GateRequest request) {
        return ContractPair.of(request.old(), request.revised()).stream()
                .filter(ContractPair::isWhole)
                .anyMatch(pair -> !of(pair.old().orElseThrow().contract())
                        .equals(of(pair.revised().orElseThrow().contract())));
    }

    private static List<String> of(Contract contract) {
        DocsFacts facts = new DocsFacts();
        facts.facts.add(contract.info().title());
        facts.add("", contract.info().docs());
        contract.services().forEach(facts::service);
        contract.types().values().forEach(facts::type);
        return facts.facts;
    }

    private void service(Service service) {
        add(service.name(), service.docs());
        service.operations().forEach(this::operation);
    }

    private void operation(Operation operation) {
        add(operation.name(), operation.docs());
        if (operation instanceof HttpOperation http) {
            http.parameters().forEach(parameter -> add(parameter.name(), parameter.docs()));
            http.body().ifPresent(body -> add("body", body.docs()));
            http.responses().forEach(response -> {
                add(response.status(), response.docs());
                response.headers().forEach(header -> add(header.name(), header.docs()));
            });
        }
    }

    private void type(TypeDef type) {
        add(type.name(), type.docs());
        if (type instanceof ObjectType object) {
            object.properties().forEach(property -> add(property.name(), property.docs()));
        } else if (type instanceof EnumType values) {
            values.values().forEach(value -> add(value.literal().toString(), value.docs()));
        }
    }

    private void add(String name, Docs docs) {
        facts.add(name + "\n" + docs.summary() + "\n" + docs.description());
    }
}
