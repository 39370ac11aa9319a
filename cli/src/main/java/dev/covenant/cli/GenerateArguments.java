package dev.covenant.cli;

import dev.covenant.codegen.GenerateRequest;
import dev.covenant.codegen.GeneratedKind;
import dev.covenant.codegen.ToolChoice;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Translates the options of {@code covenant generate} to a request.
 */
final class GenerateArguments {
    private GenerateArguments() {}

    /**
     * The request.
     *
     * @throws UsageException naming the option that makes no sense
     */
    static GenerateRequest request(Arguments arguments, ToolChoice tools) {
        if (arguments.operands().isEmpty()) {
            throw new UsageException("which contract? covenant generate CONTRACT... --out DIR");
        }
        Path output = path(arguments.value("--out").orElseThrow(() -> new UsageException("--out DIR is required")));
        GenerateRequest.Builder request = GenerateRequest.of(paths(arguments.operands()), output)
                .strict(arguments.has("--strict"))
                .includeRoots(paths(arguments.values("-I")))
                .allowedOrigins(origins(arguments.values("--allow-origin")))
                .overlays(paths(arguments.values("--overlay")))
                .tools(tools)
                .kinds(kinds(arguments.value("--kinds")));
        Optional<String> basePackage = arguments.value("--package");
        if (basePackage.isPresent()) {
            setPackage(basePackage.get(), request);
        }
        return request.state(StateFolder.of(output, basePackage.orElse(""), arguments.operands()))
                .build();
    }

    static List<Path> paths(List<String> texts) {
        List<Path> paths = new ArrayList<>();
        for (String text : texts) {
            paths.add(path(text));
        }
        return paths;
    }

    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageException("not a path: " + text);
        }
    }

    private static void setPackage(String name, GenerateRequest.Builder request) {
        try {
            request.basePackage(name);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--package is not a Java package: " + name);
        }
    }

    private static List<String> origins(List<String> origins) {
        for (String origin : origins) {
            if (!origin.matches("https?://[^/?#@\\s]+")) {
                throw new UsageException("--allow-origin is an origin such as https://host, not " + origin);
            }
        }
        return origins;
    }

    private static Set<GeneratedKind> kinds(Optional<String> list) {
        Set<GeneratedKind> kinds = EnumSet.noneOf(GeneratedKind.class);
        for (String word : list.map(l -> l.split(",", -1)).orElse(new String[0])) {
            kinds.add(
                    switch (word) {
                        case "models" -> GeneratedKind.MODELS;
                        case "client" -> GeneratedKind.CLIENT;
                        case "server" -> GeneratedKind.SERVER;
                        default ->
                            throw new UsageException(
                                    "--kinds is a list of models, client and server; it cannot have " + word);
                    });
        }
        return kinds;
    }
}
