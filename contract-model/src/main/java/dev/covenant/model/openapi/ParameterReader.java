package dev.covenant.model.openapi;

import dev.covenant.model.Constraints;
import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Literal;
import dev.covenant.model.Parameter;
import dev.covenant.model.ParameterIn;
import dev.covenant.model.Scalar;
import dev.covenant.model.TypeRef;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads parameters and headers.
 */
final class ParameterReader {
    private final ReadRun run;
    private final Styles styles;
    private final Defaults defaults;

    ParameterReader(ReadRun run) {
        this.run = run;
        this.styles = new Styles(run.findings());
        this.defaults = new Defaults(run);
    }

    /** A parameter object after its {@code $ref} has been followed; null when there is none. */
    @Nullable
    MappingNode resolve(Node node, String suffix) {
        Node target = run.references().resolved(node).orElse(null);
        MappingNode object = target == null ? null : run.fields().mappingOf(target, "parameter");
        if (object != null && !object.equals(node) && !run.names().isOwned(object)) {
            run.names().own(object, FileNames.of(object.place()) + suffix);
        }
        return object;
    }

    /** Where a parameter travels; empty for one in the body, and for one that does not say, which is told. */
    Optional<ParameterIn> placeOf(MappingNode parameter) {
        String in = parameter.get("in") instanceof ScalarNode scalar ? scalar.text() : "";
        return switch (in) {
            case "path" -> Optional.of(ParameterIn.PATH);
            case "query" -> Optional.of(ParameterIn.QUERY);
            case "header" -> Optional.of(ParameterIn.HEADER);
            case "cookie" -> Optional.of(ParameterIn.COOKIE);
            default -> Optional.empty();
        };
    }

    /** A parameter of a request; null when it cannot be one, which is told. */
    @Nullable
    Parameter parameter(MappingNode parameter, ParameterIn in) {
        if (!(parameter.get("name") instanceof ScalarNode name) || name.isNull()) {
            run.findings()
                    .add(DiagnosticCode.BAD_PARAMETER, parameter.location(), "a parameter without a name; ignored");
            return null;
        }
        if (in == ParameterIn.HEADER && isReserved(name.text())) {
            run.findings()
                    .add(
                            DiagnosticCode.RESERVED_HEADER,
                            parameter.location(),
                            "the header " + name.text() + " is described elsewhere in a contract; ignored");
            return null;
        }
        boolean required = run.fields().flag(parameter, "required");
        if (in == ParameterIn.PATH && !required) {
            run.findings()
                    .add(
                            DiagnosticCode.MISSING_KEY,
                            parameter.location(),
                            "the path parameter '" + name.text() + "' must be required: true; taken as required");
        }
        return read(name.text(), in, required || in == ParameterIn.PATH, parameter);
    }

    /** A header of a response or of a part. */
    Parameter header(String name, MappingNode header) {
        return read(name, ParameterIn.HEADER, run.fields().flag(header, "required"), header);
    }

    static boolean isReserved(String header) {
        return switch (header.toLowerCase(Locale.ROOT)) {
            case "accept", "content-type", "authorization" -> true;
            default -> false;
        };
    }

    private Parameter read(String name, ParameterIn in, boolean required, MappingNode parameter) {
        boolean swagger = run.dialect().isSwagger();
        Styles.Style style = swagger ? styles.ofCollection(parameter, in) : styles.of(parameter, in);
        MappingNode content = swagger ? null : run.fields().mapping(parameter, "content");
        Node schema = swagger ? parameter : parameter.get("schema");
        String media = null;
        if (content != null && content.size() > 0) {
            tellBoth(parameter, schema);
            Entries.Entry first = Entries.sorted(content).get(0);
            media = first.key();
            schema = first.value() instanceof MappingNode type ? type.get("schema") : null;
        }
        return new Parameter(
                name,
                in,
                required,
                type(schema, parameter, media),
                style.style(),
                style.explode(),
                run.fields().flag(parameter, "allowReserved"),
                run.fields().flag(parameter, "allowEmptyValue"),
                Optional.ofNullable(media),
                defaultOf(schema),
                run.docs().of(parameter),
                parameter.location());
    }

    private void tellBoth(MappingNode parameter, @Nullable Node schema) {
        if (schema != null) {
            run.findings()
                    .add(
                            DiagnosticCode.SCHEMA_AND_CONTENT,
                            parameter.location(),
                            "there is both a schema and content, and each says how the value is written",
                            "remove one of the two");
        }
    }

    private Optional<Literal> defaultOf(@Nullable Node schema) {
        return schema == null ? Optional.empty() : defaults.of(List.of(schema));
    }

    private TypeRef type(@Nullable Node schema, MappingNode parameter, @Nullable String media) {
        if (schema != null && !Fields.isNull(schema)) {
            return run.schemas().of(schema);
        }
        if (media != null) {
            return Schemas.anything(parameter);
        }
        run.findings().add(DiagnosticCode.MISSING_KEY, parameter.location(), "there is no schema; taken as text");
        return new TypeRef.Single(Scalar.STRING, "", false, Constraints.none(), parameter.location());
    }
}
