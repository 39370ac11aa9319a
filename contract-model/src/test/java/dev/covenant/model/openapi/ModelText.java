package dev.covenant.model.openapi;

import dev.covenant.model.Additional;
import dev.covenant.model.AliasType;
import dev.covenant.model.Constraints;
import dev.covenant.model.Contract;
import dev.covenant.model.Discriminator;
import dev.covenant.model.Docs;
import dev.covenant.model.Encoding;
import dev.covenant.model.EnumType;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.Literal;
import dev.covenant.model.MediaType;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Operation;
import dev.covenant.model.Parameter;
import dev.covenant.model.PolicyFacts;
import dev.covenant.model.Property;
import dev.covenant.model.SecurityRequirement;
import dev.covenant.model.SecurityScheme;
import dev.covenant.model.Server;
import dev.covenant.model.Service;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
import dev.covenant.model.VersionStrategy;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A contract as text, one fact a line and without places: what the expectations of case folders are compared with.
 */
final class ModelText {
    private final StringBuilder text = new StringBuilder();

    private ModelText() {}

    static String of(Contract contract) {
        ModelText model = new ModelText();
        model.contract(contract);
        return model.text.toString();
    }

    private void contract(Contract contract) {
        line("contract '" + contract.info().title() + "' version '"
                + contract.info().version() + "' openapi " + contract.specVersion()
                + docs(contract.info().docs()));
        contract.servers().forEach(server -> line("server " + server(server)));
        contract.securitySchemes().values().forEach(scheme -> line("scheme " + scheme(scheme)));
        line(version(contract.version()) + policy(contract.policy()));
        contract.services().forEach(this::service);
        contract.types().values().forEach(this::type);
    }

    private void line(String line) {
        String trimmed = line.stripTrailing();
        if (!trimmed.isEmpty()) {
            text.append(trimmed).append('\n');
        }
    }

    private static String version(VersionStrategy version) {
        if (version instanceof VersionStrategy.InHeader header) {
            return "version in header " + header.header() + ": " + header.value();
        }
        if (version instanceof VersionStrategy.InQuery query) {
            return "version in query " + query.parameter() + "=" + query.value();
        }
        return "";
    }

    private static String policy(PolicyFacts policy) {
        StringBuilder facts = new StringBuilder();
        policy.safe().ifPresent(value -> facts.append(" safe=").append(value));
        policy.idempotent().ifPresent(value -> facts.append(" idempotent=").append(value));
        policy.idempotencyKey()
                .ifPresent(value -> facts.append(" idempotency-key=").append(value));
        policy.timeout().ifPresent(value -> facts.append(" timeout=").append(value));
        policy.deadline().ifPresent(value -> facts.append(" deadline=").append(value));
        policy.hashKey().ifPresent(value -> facts.append(" hash-key=").append(value));
        return facts.isEmpty() ? "" : " {policy" + facts + "}";
    }

    private static String server(Server server) {
        return server.url()
                + new TreeMap<>(server.variables())
                        .entrySet().stream()
                                .map(v -> " {" + v.getKey() + "=" + v.getValue().defaultValue() + " of "
                                        + v.getValue().values() + "}")
                                .collect(Collectors.joining());
    }

    private static String scheme(SecurityScheme scheme) {
        if (scheme instanceof SecurityScheme.ApiKey key) {
            return key.name() + ": apiKey " + key.in() + " " + key.key();
        }
        if (scheme instanceof SecurityScheme.Http http) {
            return http.name() + ": http " + http.scheme();
        }
        if (scheme instanceof SecurityScheme.OAuth2 oauth) {
            return oauth.name() + ": oauth2 "
                    + oauth.flows().stream()
                            .map(f -> f.kind() + " " + f.tokenUrl().orElse("-") + " " + new TreeMap<>(f.scopes()))
                            .collect(Collectors.joining(", "));
        }
        return scheme.name() + ": " + scheme.getClass().getSimpleName();
    }

    private void service(Service service) {
        line("service '" + service.name() + "' " + service.role() + docs(service.docs()));
        for (Operation operation : service.operations()) {
            operation((HttpOperation) operation);
        }
    }

    private void operation(HttpOperation operation) {
        line("  " + operation.name() + " = " + operation.method() + " "
                + operation.path().text()
                + (operation.declaredName().isEmpty() ? " (derived)" : "")
                + (operation.tags().size() > 1 ? " tags " + operation.tags() : "")
                + (operation.callbacks().isEmpty() ? "" : " leads to " + operation.callbacks())
                + policy(operation.policy()) + docs(operation.docs()));
        operation.servers().forEach(server -> line("    server " + server(server)));
        operation.parameters().forEach(parameter -> line("    " + parameter(parameter)));
        operation.body().ifPresent(body -> {
            line("    body" + (body.required() ? " required" : ""));
            body.content().forEach(media -> line("      " + media(media)));
        });
        operation.responses().forEach(response -> {
            line("    " + response.status());
            response.headers().forEach(header -> line("      " + parameter(header)));
            response.content().forEach(media -> line("      " + media(media)));
        });
        if (!operation.security().isEmpty()) {
            line("    security "
                    + operation.security().stream().map(ModelText::requirement).toList());
        }
    }

    private static String requirement(SecurityRequirement requirement) {
        return requirement.all().stream()
                .map(use -> use.scheme() + (use.scopes().isEmpty() ? "" : use.scopes()))
                .collect(Collectors.joining("+"));
    }

    private static String parameter(Parameter parameter) {
        return parameter.in().name().toLowerCase(Locale.ROOT) + " " + parameter.name() + ": "
                + parameter.mediaType().map(media -> media + " ").orElse("") + ref(parameter.type())
                + (parameter.required() ? " required" : "") + " "
                + parameter.style().name().toLowerCase(Locale.ROOT)
                + (parameter.explode() ? " explode" : "") + (parameter.allowReserved() ? " reserved" : "")
                + (parameter.allowEmptyValue() ? " empty" : "")
                + defaultValue(parameter.defaultValue()) + docs(parameter.docs());
    }

    private static String media(MediaType media) {
        return media.name() + ": " + media.type().map(ModelText::ref).orElse("-")
                + media.itemType().map(item -> " items " + ref(item)).orElse("")
                + new TreeMap<>(media.encodings())
                        .entrySet().stream()
                                .map(e -> " {" + e.getKey() + encoding(e.getValue()) + "}")
                                .collect(Collectors.joining());
    }

    private static String encoding(Encoding encoding) {
        return encoding.contentType().map(type -> " as " + type).orElse("")
                + encoding.style()
                        .map(style -> " " + style.name().toLowerCase(Locale.ROOT))
                        .orElse("")
                + encoding.explode().map(explode -> " explode=" + explode).orElse("")
                + (encoding.headers().isEmpty()
                        ? ""
                        : " headers "
                                + encoding.headers().stream()
                                        .map(ModelText::parameter)
                                        .toList());
    }

    private void type(TypeDef type) {
        String head = (type.declared() ? "type " : "inline ") + type.name();
        if (type instanceof ObjectType object) {
            object(head, object);
        } else if (type instanceof EnumType enumeration) {
            line(head + ": " + (enumeration.open() ? "open " : "") + "enum "
                    + enumeration.scalar().name().toLowerCase(Locale.ROOT) + format(enumeration.format())
                    + enumeration.values().stream().map(ModelText::value).toList() + docs(type.docs()));
        } else if (type instanceof UnionType union) {
            union(head, union);
        } else if (type instanceof AliasType alias) {
            line(head + " = " + ref(alias.target()) + docs(type.docs()));
        }
    }

    private static String value(EnumType.Value value) {
        return literal(value.literal()) + (value.label().isEmpty() ? "" : " as " + value.label()) + docs(value.docs());
    }

    private void object(String head, ObjectType object) {
        line(head + ": object" + (object.parents().isEmpty() ? "" : " extends " + object.parents())
                + object.discriminator().map(ModelText::discriminator).orElse("")
                + constraints(object.constraints()) + docs(object.docs()));
        for (Property property : object.properties()) {
            line("  " + property.name() + ": " + ref(property.type()) + (property.required() ? " required" : "")
                    + (property.access() == Property.Access.READ_WRITE
                            ? ""
                            : " " + property.access().name().toLowerCase(Locale.ROOT))
                    + defaultValue(property.defaultValue())
                    + property.inheritedFrom().map(from -> " from " + from).orElse("") + docs(property.docs()));
        }
        if (object.additional() instanceof Additional.Forbidden) {
            line("  nothing else");
        } else if (object.additional() instanceof Additional.Typed typed) {
            line("  else " + ref(typed.type()));
        }
    }

    private void union(String head, UnionType union) {
        line(head + ": " + (union.kind() == UnionType.Kind.ONE_OF ? "one of" : "any of")
                + union.discriminator().map(ModelText::discriminator).orElse("")
                + constraints(union.constraints()) + docs(union.docs()));
        for (UnionType.Variant variant : union.variants()) {
            line("  " + ref(variant.type()) + " as " + variant.label()
                    + (variant.tags().isEmpty() ? "" : " tags " + variant.tags()));
        }
    }

    private static String discriminator(Discriminator discriminator) {
        return " by " + discriminator.property() + " " + new TreeMap<>(discriminator.mapping())
                + discriminator.fallback().map(type -> " else " + type).orElse("");
    }

    private static String docs(Docs docs) {
        String words = docs.summary().isEmpty() ? docs.description() : docs.summary() + " / " + docs.description();
        return (words.isEmpty() ? "" : " \"" + words.replace("\n", "\\n") + '"')
                + docs.deprecation()
                        .map(d -> " deprecated"
                                + d.since().map(since -> " since " + since).orElse("")
                                + d.sunset().map(day -> " until " + day).orElse(""))
                        .orElse("");
    }

    private static String defaultValue(Optional<Literal> value) {
        return value.map(literal -> " default " + literal(literal)).orElse("");
    }

    private static String literal(Literal literal) {
        if (literal instanceof Literal.Items items) {
            return items.values().stream().map(ModelText::literal).toList().toString();
        }
        if (literal instanceof Literal.Members members) {
            return new TreeMap<>(members.values())
                    .entrySet().stream()
                            .map(e -> e.getKey() + ": " + literal(e.getValue()))
                            .toList()
                            .toString();
        }
        return literal.toString();
    }

    static String ref(TypeRef ref) {
        return shape(ref) + (ref.nullable() ? "?" : "") + constraints(ref.constraints());
    }

    private static String shape(TypeRef ref) {
        if (ref instanceof TypeRef.Single single) {
            return single.scalar().name().toLowerCase(Locale.ROOT) + format(single.format());
        }
        if (ref instanceof TypeRef.ListOf list) {
            return "[" + ref(list.element()) + "]";
        }
        if (ref instanceof TypeRef.MapOf map) {
            return "{*: " + ref(map.value()) + "}";
        }
        if (ref instanceof TypeRef.Named named) {
            return "@" + named.name();
        }
        return "any";
    }

    private static String format(String format) {
        return format.isEmpty() ? "" : "(" + format + ")";
    }

    private static String constraints(Constraints constraints) {
        if (constraints.isNone()) {
            return "";
        }
        Map<String, Object> facts = new TreeMap<>();
        constraints.minimum().ifPresent(bound -> facts.put("minimum", bound(bound)));
        constraints.maximum().ifPresent(bound -> facts.put("maximum", bound(bound)));
        constraints.multipleOf().ifPresent(value -> facts.put("multipleOf", value));
        constraints.minLength().ifPresent(value -> facts.put("minLength", value));
        constraints.maxLength().ifPresent(value -> facts.put("maxLength", value));
        constraints.pattern().ifPresent(value -> facts.put("pattern", value));
        constraints.minItems().ifPresent(value -> facts.put("minItems", value));
        constraints.maxItems().ifPresent(value -> facts.put("maxItems", value));
        constraints.minProperties().ifPresent(value -> facts.put("minProperties", value));
        constraints.maxProperties().ifPresent(value -> facts.put("maxProperties", value));
        constraints.constant().ifPresent(value -> facts.put("const", literal(value)));
        if (constraints.uniqueItems()) {
            facts.put("uniqueItems", true);
        }
        String others =
                constraints.others().stream().map(AssertionText::of).sorted().collect(Collectors.joining(" & "));
        return "<"
                + facts.entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining(", ")) + (others.isEmpty() || facts.isEmpty() ? "" : ", ") + others
                + ">";
    }

    private static String bound(Constraints.Bound bound) {
        return (bound.exclusive() ? "beyond " : "") + bound.value().toPlainString();
    }
}
