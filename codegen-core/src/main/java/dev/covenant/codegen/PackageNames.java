package dev.covenant.codegen;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses the Java package of each contract, from where the contract lies and not from what it says: a new title must not
 * move anybody's imports.
 *
 * <p>{@code orders.yaml} is {@code orders}. A name that says nothing, such as {@code openapi.yaml}, gives way to that of its
 * folder. The package is the base package and this name; the base package alone for a contract that is given as a file by
 * itself together with a base package.
 */
public final class PackageNames {
    /** The base package when none is given. */
    public static final String DEFAULT_BASE = "dev.covenant.generated";

    private static final Set<String> GENERIC = Set.of(
            "api",
            "apis",
            "contract",
            "contracts",
            "docs",
            "index",
            "main",
            "openapi",
            "resources",
            "root",
            "schema",
            "service",
            "spec",
            "specification",
            "specs",
            "src",
            "swagger",
            "target",
            "test");

    private PackageNames() {}

    /** The packages by contract. */
    static Map<Path, String> of(List<Path> contracts, GenerateRequest request) {
        boolean alone = contracts.size() == 1 && contracts.equals(request.contracts());
        if (alone && request.basePackage().isPresent()) {
            return Map.of(contracts.get(0), request.basePackage().get());
        }
        String base = request.basePackage().orElse(DEFAULT_BASE);
        List<String> names = contracts.stream().map(PackageNames::name).toList();
        Map<Path, String> packages = new LinkedHashMap<>();
        for (int i = 0; i < contracts.size(); i++) {
            Path contract = contracts.get(i);
            boolean shared = Collections.frequency(names, names.get(i)) > 1;
            String wanted = base + "." + (shared ? folder(contract) + "." : "") + names.get(i);
            packages.put(contract, free(wanted, packages));
        }
        return packages;
    }

    /** One part of a package name for a contract file. */
    static String name(Path contract) {
        String file = stem(contract);
        if (!isGeneric(file)) {
            return JavaNames.segment(file);
        }
        String folder = folder(contract);
        return isGeneric(folder) ? JavaNames.segment(file) : folder;
    }

    private static String stem(Path contract) {
        Path name = contract.getFileName();
        String file = name == null ? "" : name.toString();
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    private static String folder(Path contract) {
        Path parent = contract.toAbsolutePath().normalize().getParent();
        Path name = parent == null ? null : parent.getFileName();
        return JavaNames.segment(name == null ? "root" : name.toString());
    }

    private static boolean isGeneric(String name) {
        return GENERIC.contains(JavaNames.segment(name));
    }

    private static String free(String wanted, Map<Path, String> packages) {
        String name = wanted;
        int i = 2;
        while (packages.containsValue(name)) {
            name = wanted + i;
            i++;
        }
        return name;
    }
}
