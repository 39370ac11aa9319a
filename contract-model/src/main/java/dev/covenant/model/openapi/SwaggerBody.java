package dev.covenant.model.openapi;

import dev.covenant.model.Additional;
import dev.covenant.model.Constraints;
import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Docs;
import dev.covenant.model.Encoding;
import dev.covenant.model.MediaType;
import dev.covenant.model.ObjectType;
import dev.covenant.model.ParameterIn;
import dev.covenant.model.Property;
import dev.covenant.model.RequestBody;
import dev.covenant.model.TypeRef;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes a request body of the {@code body} and {@code formData} parameters of Swagger 2.0.
 */
final class SwaggerBody {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";

    private final ReadRun run;
    private final Styles styles;
    private final Defaults defaults;

    SwaggerBody(ReadRun run) {
        this.run = run;
        this.styles = new Styles(run.findings());
        this.defaults = new Defaults(run);
    }

    /**
     * @param parameters all parameters of the operation
     * @param consumes media types of requests
     * @param operation the operation's name
     */
    Optional<RequestBody> read(List<MappingNode> parameters, List<String> consumes, String operation) {
        List<MappingNode> form = new ArrayList<>();
        MappingNode body = null;
        for (MappingNode parameter : parameters) {
            String in = parameter.get("in") instanceof ScalarNode scalar ? scalar.text() : "";
            if (in.equals("formData") && parameter.get("name") instanceof ScalarNode) {
                form.add(parameter);
            } else if (in.equals("body")) {
                tellSecond(body, parameter);
                body = body == null ? parameter : body;
            }
        }
        if (body != null) {
            tellSecond(form.isEmpty() ? null : body, body);
            return Optional.of(body(body, consumes));
        }
        return form.isEmpty() ? Optional.empty() : Optional.of(form(form, consumes, operation));
    }

    private void tellSecond(@Nullable MappingNode first, MappingNode second) {
        if (first != null) {
            run.findings().add(DiagnosticCode.SEVERAL_BODIES, second.location(), "there is another body; one is taken");
        }
    }

    private RequestBody body(MappingNode body, List<String> consumes) {
        Node schema = body.get("schema");
        Optional<TypeRef> type =
                schema == null ? Optional.empty() : Optional.of(run.schemas().of(schema));
        List<MediaType> content = new ArrayList<>();
        for (String name : new TreeSet<>(consumes.isEmpty() ? List.of("application/json") : consumes)) {
            content.add(new MediaType(name, type, Map.of(), Optional.empty(), body.location()));
        }
        return new RequestBody(
                run.fields().flag(body, "required"), content, run.docs().of(body), body.location());
    }

    private RequestBody form(List<MappingNode> form, List<String> consumes, String operation) {
        Map<String, Property> properties = new TreeMap<>();
        Map<String, Encoding> encodings = new TreeMap<>();
        boolean file = false;
        boolean required = false;
        for (MappingNode parameter : form) {
            Property property = property(parameter);
            properties.put(property.name(), property);
            required |= property.required();
            file |= parameter.get("type") instanceof ScalarNode type
                    && type.text().equals("file");
            if (parameter.has("collectionFormat")) {
                encodings.put(property.name(), encoding(parameter));
            }
        }
        MappingNode first = form.get(0);
        String name = run.names().unique(operation + ".request");
        run.table()
                .add(new ObjectType(
                        name,
                        false,
                        List.copyOf(properties.values()),
                        new Additional.Unsaid(),
                        List.of(),
                        Optional.empty(),
                        Constraints.none(),
                        Docs.none(),
                        Optional.empty(),
                        first.location()));
        TypeRef type = new TypeRef.Named(name, false, Constraints.none(), first.location());
        List<MediaType> content = new ArrayList<>();
        for (String media : formTypes(consumes, file)) {
            content.add(new MediaType(media, Optional.of(type), encodings, Optional.empty(), first.location()));
        }
        return new RequestBody(required, content, Docs.none(), first.location());
    }

    private static List<String> formTypes(List<String> consumes, boolean file) {
        List<String> types = new ArrayList<>();
        for (String media : new TreeSet<>(consumes)) {
            if (media.startsWith("multipart/") || (media.startsWith(FORM) && !file)) {
                types.add(media);
            }
        }
        return types.isEmpty() ? List.of(file ? MULTIPART : FORM) : types;
    }

    private Property property(MappingNode parameter) {
        String name = run.fields().text(parameter, "name");
        return new Property(
                name,
                run.schemas().of(parameter),
                run.fields().flag(parameter, "required"),
                Property.Access.READ_WRITE,
                defaults.of(List.of(parameter)),
                Optional.empty(),
                run.docs().of(parameter),
                Optional.empty(),
                parameter.location());
    }

    private Encoding encoding(MappingNode parameter) {
        Styles.Style style = styles.ofCollection(parameter, ParameterIn.QUERY);
        return new Encoding(
                Optional.empty(),
                Optional.of(style.style()),
                Optional.of(style.explode()),
                false,
                List.of(),
                parameter.location());
    }
}
