package dev.covenant.model.openapi;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Literal;
import dev.covenant.model.tree.Node;
import java.util.List;
import java.util.Optional;

/**
 * Reads defaults, and checks that they are values of their type. One that means a value in another spelling (a number as
 * text, one item for an array) is taken for it; one that can never be a value refuses the contract, because its author
 * and its readers disagree about what the type is.
 */
final class Defaults {
    private final ReadRun run;
    private final Annotations annotations;

    Defaults(ReadRun run) {
        this.run = run;
        this.annotations = new Annotations(run);
    }

    /** The default of what these schemas describe together; the last one that has one says. */
    Optional<Literal> of(List<Node> schemas) {
        for (int i = schemas.size() - 1; i >= 0; i--) {
            Node value = annotations.find(schemas.get(i), "default");
            if (value != null) {
                return checked(value, schemas.get(i));
            }
        }
        return Optional.empty();
    }

    private Optional<Literal> checked(Node value, Node schema) {
        if (Fields.isNull(value)) {
            if (run.nullability().of(schema)) {
                return Optional.of(new Literal.Null());
            }
            run.findings().add(DiagnosticCode.NULL_DEFAULT, value.location(), "null is no value here; ignored");
            return Optional.empty();
        }
        DefaultCheck check = new DefaultCheck(run);
        Optional<Literal> literal = check.fit(value, run.shapes().read(schema));
        check.complaint()
                .ifPresent(complaint -> run.findings().add(complaint.code(), value.location(), complaint.message()));
        return literal;
    }

    /** What is wrong with a default. */
    record Complaint(DiagnosticCode code, String message) {}
}
