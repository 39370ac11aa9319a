package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.ClassName;
import dev.covenant.codegen.GenerateOptions;
import dev.covenant.codegen.GeneratedFile;
import dev.covenant.codegen.GeneratedType;
import dev.covenant.codegen.Literals;
import dev.covenant.codegen.SourceFiles;
import dev.covenant.codegen.rest.model.ModelTypes;
import dev.covenant.codegen.rest.plan.RestPlan;
import dev.covenant.model.Contract;
import dev.covenant.model.EnumType;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.Literal;
import dev.covenant.model.Operation;
import dev.covenant.model.Parameter;
import dev.covenant.model.ParameterIn;
import dev.covenant.model.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Counts what a contract declares in the Java that it leads to, by the names on the wire.
 */
final class Completeness {
    private final Map<String, String> sources = new HashMap<>();
    private final List<String> missing = new ArrayList<>();
    private int found;

    private Completeness() {}

    /**
     * What was counted.
     *
     * @param missing what the contract declares and no Java mentions
     */
    record Count(int found, List<String> missing) {}

    static Count of(Contract contract) {
        return new Completeness().count(contract);
    }

    private Count count(Contract contract) {
        RestPlan plan = RestPlan.of(contract, GenerateOptions.of("api"));
        List<GeneratedType> types = new ArrayList<>(ModelTypes.of(plan));
        types.addAll(OperationTypes.of(plan));
        SourceFiles files = new SourceFiles(types);
        for (GeneratedType type : types) {
            GeneratedFile file = files.render(type);
            sources.put(type.name().canonicalName(), file.content());
        }
        PackageNames names = PackageNames.of(plan);
        for (Operation operation : contract.operations()) {
            operation((HttpOperation) operation, names.operation((HttpOperation) operation));
        }
        models(plan);
        return new Count(found, missing);
    }

    private void operation(HttpOperation operation, OperationNames names) {
        String source = source(names.operation());
        String where = "operation " + operation.name();
        expect(source.contains("\n.kind(") || source.contains(".kind("), where);
        expect(source.contains(literal(operation.method())), where + " method");
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in() != ParameterIn.PATH
                    || operation.path().variables().contains(parameter.name())) {
                String in = parameter.in().name().toLowerCase(Locale.ROOT);
                expect(
                        contains(source, "Parameter." + in, parameter.name()),
                        where + " " + in + " " + parameter.name());
            }
        }
        operation.path().variables().forEach(v -> expect(contains(source, "Parameter.path", v), where + " path " + v));
        for (Response response : operation.responses()) {
            response(response, source, where);
        }
        operation.body().filter(body -> !body.content().isEmpty()).ifPresent(body -> {
            long told = body.content().stream()
                    .filter(media -> source.contains(literal(media.name())))
                    .count();
            expect(told > 0, where + " body");
            expect(source(names.request()).contains(" body"), where + " body of the request class");
        });
    }

    private void response(Response response, String source, String where) {
        Status status = Status.of(response);
        boolean told = source.contains("class " + status.javaName() + " ")
                || source.contains("(" + status.matches() + ")")
                || (response.isDefault() && source.contains("in.status() / 100 == 2"));
        expect(told, where + " response " + response.status());
        String lower = source.toLowerCase(Locale.ROOT);
        response.headers()
                .forEach(header -> expect(
                        lower.contains(literal(header.name()).toLowerCase(Locale.ROOT)),
                        where + " header " + header.name()));
    }

    private void models(RestPlan plan) {
        plan.objects()
                .forEach(object -> object.members()
                        .forEach(member -> expect(
                                source(object.name()).contains(literal(member.wireName())),
                                object.name() + " property " + member.wireName())));
        plan.enums().forEach(values -> {
            for (EnumType.Value value : values.type().values()) {
                String text = value.literal() instanceof Literal.Text t
                        ? literal(t.value())
                        : value.literal().toString();
                expect(source(values.name()).contains(text), values.name() + " value " + text);
            }
        });
        plan.unions().forEach(union -> expect(!source(union.name()).isEmpty(), "union " + union.name()));
    }

    private boolean contains(String source, String factory, String name) {
        return source.contains(factory + "(" + literal(name) + ",");
    }

    private static String literal(String text) {
        return Literals.text(text).toString();
    }

    private String source(ClassName name) {
        return sources.getOrDefault(name.canonicalName(), "");
    }

    private void expect(boolean there, String what) {
        if (there) {
            found++;
        } else {
            missing.add(what);
        }
    }
}
