package dev.covenant.codegen.grpc;

import com.palantir.javapoet.ClassName;
import dev.covenant.model.Contract;
import dev.covenant.model.Location;
import dev.covenant.model.ProtoFile;
import dev.covenant.model.Service;
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
            put(file.java().packageName(), file.java().outerClass(), file.location());
        }
        for (TypeDef type : contract.types().values()) {
            String outermost = classes.names(type).get(0);
            put(classes.packageOf(type), outermost, type.location());
            put(classes.packageOf(type), outermost + "OrBuilder", type.location());
        }
        for (Service service : contract.services()) {
            ClassName stubs = classes.stubs(service);
            put(stubs.packageName(), stubs.simpleName(), service.location());
        }
    }

    private void put(String packageName, String simpleName, Location place) {
        String folder = packageName.replace('.', '/');
        String file = simpleName + ".java";
        places.putIfAbsent(folder.isEmpty() ? file : folder + "/" + file, place);
    }

    /** The place that a Java file is made of. */
    Location of(String path) {
        return places.getOrDefault(path, otherwise);
    }
}
