package dev.covenant.codegen.grpc;

import dev.covenant.codegen.ForeignFile;
import dev.covenant.model.Contract;
import dev.covenant.model.ProtoFile;
import dev.covenant.model.TypeDef;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that are taken in Java packages: by what protoc has written, and by what it writes elsewhere of files that are only
 * imported.
 */
final class PackageContents {
    private static final String ENDING = ".java";

    private final Map<String, Set<String>> names = new HashMap<>();

    private PackageContents() {}

    static PackageContents of(Contract contract, JavaClasses classes, Iterable<ForeignFile> written) {
        PackageContents contents = new PackageContents();
        for (ForeignFile file : written) {
            int name = file.path().lastIndexOf('/') + 1;
            String folder = file.path().substring(0, Math.max(0, name - 1));
            String simpleName = file.path().substring(name, file.path().length() - ENDING.length());
            contents.add(folder.replace('/', '.'), simpleName);
        }
        for (ProtoFile file : contract.proto().orElseThrow().files()) {
            contents.add(file.java().packageName(), file.java().outerClass());
        }
        for (TypeDef type : contract.types().values()) {
            String name = classes.names(type).get(0);
            contents.add(classes.packageOf(type), name);
            contents.add(classes.packageOf(type), name + "OrBuilder");
        }
        return contents;
    }

    private void add(String packageName, String name) {
        names.computeIfAbsent(packageName, p -> new TreeSet<>()).add(name);
    }

    Set<String> of(String packageName) {
        return names.getOrDefault(packageName, Set.of());
    }
}
