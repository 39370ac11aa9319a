package dev.covenant.codegen.grpc;

import com.palantir.javapoet.ClassName;
import dev.covenant.model.Contract;
import dev.covenant.model.Location;
import dev.covenant.model.ProtoFile;
import dev.covenant.model.TypeDef;
import java.util.HashMap;
import java.util.Map;

/**
 * Where in the contract the Java files of a run come from.
 */
final class Origins {
    private final Map<String, Location> places = new HashMap<>();
    private final Location otherwise;

    Origins(Entries entries) {
        Contract contract = entries.contract();
        JavaClasses classes = new JavaClasses(contract);
        otherwise = contract.location();
        for (ProtoFile file : entries.files()) {
            put(JavaClasses.outer(file), "", file.location());
        }
        for (TypeDef type : contract.types().values()) {
            ClassName name = classes.of(type);
            put(name.topLevelClassName(), "", type.location());
            put(name.topLevelClassName(), "OrBuilder", type.location());
        }
        contract.services().forEach(service -> put(classes.stubs(service), "", service.location()));
    }

    private void put(ClassName name, String ending, Location place) {
        String folder = name.packageName().replace('.', '/');
        String file = name.simpleName() + ending + ".java";
        places.putIfAbsent(folder.isEmpty() ? file : folder + "/" + file, place);
    }

    /** The place that a Java file is made of. */
    Location of(String path) {
        return places.getOrDefault(path, otherwise);
    }
}
