package dev.covenant.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A package of Covenant with those below it (unless they are a layer of their own), and what it may see beside itself,
 * {@code java.*} and JSpecify. What is not said here is forbidden.
 */
enum Layer {
    FAULTS("dev.covenant.faults", Set.of("javax.net.ssl")),
    RUNTIME("dev.covenant.runtime", Set.of()),
    JSON("dev.covenant.json", Set.of(), RUNTIME),
    HTTP("dev.covenant.http", Set.of(), RUNTIME, JSON),
    HTTP_CLIENT("dev.covenant.http.client", Set.of("javax.net.ssl"), RUNTIME, JSON, HTTP),
    HTTP_SERVER("dev.covenant.http.server", Set.of("com.sun.net.httpserver"), RUNTIME, JSON, HTTP),
    HTTP_APACHE("dev.covenant.http.apache", Set.of("org.apache.hc"), RUNTIME, JSON, HTTP, HTTP_CLIENT),
    HTTP_SERVLET("dev.covenant.http.servlet", Set.of("jakarta.servlet"), RUNTIME, JSON, HTTP, HTTP_SERVER),
    GRPC(
            "dev.covenant.grpc",
            Set.of("io.grpc", "com.google.protobuf", "com.google.rpc", "com.google.common.util.concurrent"),
            RUNTIME),
    METRICS("dev.covenant.metrics", Set.of("io.micrometer.core"), RUNTIME),
    TRACING("dev.covenant.tracing", Set.of("io.opentelemetry.api", "io.opentelemetry.context"), RUNTIME),
    MODEL("dev.covenant.model", Set.of()),
    MODEL_TREE("dev.covenant.model.tree", Set.of("org.yaml.snakeyaml", "com.fasterxml.jackson.core"), MODEL),
    MODEL_OPENAPI("dev.covenant.model.openapi", Set.of(), MODEL, MODEL_TREE),
    MODEL_PROTO("dev.covenant.model.proto", Set.of("com.google.protobuf"), MODEL, MODEL_TREE),
    POLICY_FILE("dev.covenant.policy", Set.of(), RUNTIME, MODEL, MODEL_TREE),
    COMPAT("dev.covenant.compat", Set.of(), MODEL, MODEL_TREE),
    GATE("dev.covenant.gate", Set.of(), MODEL, MODEL_TREE, COMPAT),
    GATE_REPORT(
            "dev.covenant.gate.report", Set.of("com.fasterxml.jackson.core", "javax.xml.stream"), MODEL, COMPAT, GATE),
    GATE_BASELINE("dev.covenant.gate.baseline", Set.of(), MODEL, MODEL_TREE, COMPAT, GATE),
    CODEGEN(
            "dev.covenant.codegen",
            Set.of("com.palantir.javapoet", "com.sun.source", "javax.tools", "javax.lang.model"),
            MODEL,
            MODEL_TREE,
            MODEL_OPENAPI),
    CODEGEN_REST(
            "dev.covenant.codegen.rest",
            Set.of("com.palantir.javapoet", "javax.lang.model"),
            RUNTIME,
            JSON,
            HTTP,
            HTTP_CLIENT,
            HTTP_SERVER,
            MODEL,
            CODEGEN),
    CODEGEN_GRPC(
            "dev.covenant.codegen.grpc",
            Set.of("com.palantir.javapoet", "javax.lang.model", "com.google.protobuf", "io.grpc"),
            RUNTIME,
            GRPC,
            MODEL,
            CODEGEN),
    COMPAT_JAVA(
            "dev.covenant.javaapi",
            Set.of("com.palantir.javapoet", "com.sun.source", "javax.tools", "javax.lang.model"),
            MODEL,
            COMPAT,
            CODEGEN,
            CODEGEN_REST,
            CODEGEN_GRPC),
    CODEGEN_WATCH("dev.covenant.codegen.watch", Set.of("com.fasterxml.jackson.core"), RUNTIME, MODEL, CODEGEN),
    CLI(
            "dev.covenant.cli",
            Set.of("com.fasterxml.jackson.core", "eu.maveniverse.maven.mima", "org.eclipse.aether"),
            MODEL,
            MODEL_TREE,
            MODEL_OPENAPI,
            CODEGEN,
            CODEGEN_REST,
            CODEGEN_GRPC,
            CODEGEN_WATCH,
            COMPAT,
            GATE,
            GATE_REPORT,
            GATE_BASELINE),
    MAVEN(
            "dev.covenant.maven",
            Set.of(
                    "javax.inject",
                    "org.apache.maven",
                    "org.codehaus.plexus",
                    "org.eclipse.aether",
                    "org.sonatype.plexus",
                    "org.w3c.dom"),
            MODEL,
            MODEL_TREE,
            MODEL_OPENAPI,
            CODEGEN,
            CODEGEN_REST,
            CODEGEN_GRPC,
            COMPAT,
            GATE,
            GATE_REPORT,
            GATE_BASELINE);

    private static final Set<String> ALWAYS = Set.of("java", "org.jspecify.annotations");

    private final String root;
    private final Set<String> libraries;
    private final Set<Layer> lower;

    Layer(String root, Set<String> libraries, Layer... lower) {
        this.root = root;
        this.libraries = libraries;
        this.lower = Set.of(lower);
    }

    /** The layer that a class is part of: the one with the longest root around it. */
    static Optional<Layer> of(JavaClass type) {
        return Arrays.stream(values())
                .filter(layer -> isWithin(layer.root, type.getPackageName()))
                .max(Comparator.comparing(layer -> layer.root.length()));
    }

    boolean contains(JavaClass type) {
        return of(type).filter(this::equals).isPresent();
    }

    /** Whether classes of this layer may name a class, an array of it counting as the class. */
    boolean maySee(JavaClass named) {
        JavaClass type = named.getBaseComponentType();
        return type.isPrimitive()
                || of(type).map(layer -> layer == this || lower.contains(layer))
                        .orElseGet(() -> Stream.concat(ALWAYS.stream(), libraries.stream())
                                .anyMatch(known -> isWithin(known, type.getPackageName())));
    }

    private static boolean isWithin(String root, String packageName) {
        return packageName.equals(root) || packageName.startsWith(root + ".");
    }
}
