package dev.covenant.model.openapi;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Encoding;
import dev.covenant.model.Literal;
import dev.covenant.model.MediaType;
import dev.covenant.model.Parameter;
import dev.covenant.model.ParameterStyle;
import dev.covenant.model.TypeRef;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads bodies by media type, and headers of responses and parts.
 */
final class ContentReader {
    private final ReadRun run;
    private final ParameterReader parameters;
    private final Annotations annotations;

    ContentReader(ReadRun run, ParameterReader parameters) {
        this.run = run;
        this.parameters = parameters;
        this.annotations = new Annotations(run);
    }

    List<MediaType> content(@Nullable MappingNode content) {
        List<MediaType> types = new ArrayList<>();
        for (Entries.Entry entry : Entries.sorted(content)) {
            if (!entry.key().startsWith("x-")) {
                Node target = run.references().resolved(entry.value()).orElse(null);
                types.add(mediaType(entry, target instanceof MappingNode mapping ? mapping : null));
            }
        }
        return types;
    }

    private MediaType mediaType(Entries.Entry entry, @Nullable MappingNode value) {
        String name = entry.key();
        if (value == null) {
            return new MediaType(
                    name,
                    Optional.empty(),
                    Map.of(),
                    Optional.empty(),
                    entry.value().location());
        }
        return new MediaType(
                name,
                type(value, "schema"),
                encodings(value),
                type(value, "itemSchema"),
                defaultOf(value),
                entry.value().location());
    }

    /** Nothing is made of it, so a wrong one refuses nobody. */
    private Optional<Literal> defaultOf(MappingNode mediaType) {
        Node schema = mediaType.get("schema");
        Node value = schema == null || !run.options().comparing() ? null : annotations.find(schema, "default");
        return Optional.ofNullable(value).map(Literals::of);
    }

    private Optional<TypeRef> type(MappingNode parent, String key) {
        Node schema = parent.get(key);
        return schema == null || Fields.isNull(schema)
                ? Optional.empty()
                : Optional.of(run.schemas().of(schema));
    }

    private Map<String, Encoding> encodings(MappingNode mediaType) {
        MappingNode written = run.fields().mapping(mediaType, "encoding");
        if (written == null) {
            return Map.of();
        }
        Map<String, Encoding> encodings = new TreeMap<>();
        for (int i = 0; i < written.size(); i++) {
            MappingNode value = run.fields().mappingOf(written.value(i), "encoding");
            if (value != null) {
                encodings.put(written.key(i), encoding(value));
            }
        }
        return encodings;
    }

    private Encoding encoding(MappingNode value) {
        Node written = value.get("style");
        Optional<ParameterStyle> style =
                written == null ? Optional.empty() : Optional.ofNullable(Styles.named(written));
        return new Encoding(
                run.fields().optionalText(value, "contentType"),
                style,
                run.fields().optionalFlag(value, "explode"),
                run.fields().flag(value, "allowReserved"),
                headers(value),
                value.location());
    }

    /** The headers of a response or of a part, sorted by name. */
    List<Parameter> headers(MappingNode parent) {
        MappingNode written = run.fields().mapping(parent, "headers");
        List<Parameter> headers = new ArrayList<>();
        for (Entries.Entry entry : Entries.sorted(written)) {
            MappingNode header = parameters.resolve(entry.value(), ".header");
            if (header != null && entry.key().equalsIgnoreCase("content-type")) {
                run.findings()
                        .add(
                                DiagnosticCode.RESERVED_HEADER,
                                entry.value().location(),
                                "the header Content-Type follows from the media type; ignored");
            } else if (header != null) {
                headers.add(parameters.header(entry.key(), header));
            }
        }
        return headers;
    }
}
