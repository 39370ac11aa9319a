package dev.covenant.codegen.rest.operation;

import dev.covenant.codegen.JavaNames;
import dev.covenant.codegen.NameScope;
import dev.covenant.codegen.NameStyle;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names of the constants in an operation's class. Response headers come first: theirs are public.
 */
final class Constants {
    private final NameScope headers;
    private final NameScope parameters;
    private final NameScope contents;

    private Constants(NameScope headers, NameScope parameters, NameScope contents) {
        this.headers = headers;
        this.parameters = parameters;
        this.contents = contents;
    }

    /**
     * Names them all.
     *
     * @param reserved names of types: a variable of the same name would hide them
     * @param suffixes of the further ways to call the operation, which have constants of their own
     */
    static Constants of(
            Collection<String> reserved,
            List<String> suffixes,
            List<String> headers,
            List<String> parameters,
            List<ContentPlan> contents) {
        Set<String> taken = new TreeSet<>(reserved);
        taken.addAll(List.of("OPERATION", "RECEIVER", "CLIENT", "SERVER"));
        for (String suffix : suffixes) {
            List.of("Operation", "Client", "Server").forEach(end -> taken.add(JavaNames.constant(suffix + end)));
        }
        NameScope first = scope(taken, headers);
        NameScope second = scope(first.taken(), parameters);
        NameScope third = scope(
                second.taken(), contents.stream().map(ContentPlan::constant).toList());
        return new Constants(first, second, third);
    }

    String header(String label) {
        return headers.name(label);
    }

    String parameter(String label) {
        return parameters.name(label);
    }

    /** Of the list of media types of a body. */
    String content(ContentPlan content) {
        return contents.name(content.constant());
    }

    private static NameScope scope(Collection<String> taken, List<String> names) {
        return NameScope.of(NameStyle.CONSTANT).reserve(taken).assign(names);
    }
}
