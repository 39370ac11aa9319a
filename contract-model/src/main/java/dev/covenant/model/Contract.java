package dev.covenant.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One contract, whole and immutable. Types refer to each other by name and resolve here, because recursion is normal.
 *
 * <p>Elements whose order has no meaning in the contract (paths, components, properties, responses) stand in the order of
 * their names, so that two spellings of the same contract are the same model; their locations tell the order of the text.
 *
 * @param kind the language it is written in
 * @param specVersion the version of that language, such as {@code 3.1.0}; empty for proto, where each file says its own
 * @param servers where the service lives, as the contract says
 * @param services groups of operations: one a first tag; operations without a tag are in a service named after the title
 * @param types every named type and every inline type that needs a name, by name
 * @param securitySchemes by name
 * @param version how callers say which version of the contract they speak
 * @param policy what the contract's {@code x-covenant} says for all operations
 * @param proto what only proto contracts have
 * @param files every file that was read, as in {@link Location#file()}, sorted
 */
public record Contract(
        ContractKind kind,
        String specVersion,
        Info info,
        List<Server> servers,
        List<Service> services,
        Map<String, TypeDef> types,
        Map<String, SecurityScheme> securitySchemes,
        VersionStrategy version,
        PolicyFacts policy,
        Optional<ProtoFacts> proto,
        List<String> files,
        Location location)
        implements Located {

    public Contract {
        servers = List.copyOf(servers);
        services = List.copyOf(services);
        types = Ordered.copyOf(types);
        securitySchemes = Ordered.copyOf(securitySchemes);
        files = List.copyOf(files);
    }

    /**
     * The type of this name.
     *
     * @throws IllegalArgumentException when there is none: a {@link TypeRef.Named} of a contract always resolves
     */
    public TypeDef type(String name) {
        TypeDef type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no type " + name);
        }
        return type;
    }

    /** All operations of all services. */
    public List<Operation> operations() {
        return services.stream().flatMap(s -> s.operations().stream()).toList();
    }
}
