package dev.covenant.codegen.grpc;

import com.palantir.javapoet.ClassName;
import dev.covenant.model.Contract;
import dev.covenant.model.EnumFacts;
import dev.covenant.model.EnumType;
import dev.covenant.model.MessageFacts;
import dev.covenant.model.ObjectType;
import dev.covenant.model.ProtoFacts;
import dev.covenant.model.ProtoFile;
import dev.covenant.model.Service;
import dev.covenant.model.ServiceFacts;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Java classes that protoc and grpc-java's plugin make of a contract, by the rules of those two.
 */
public final class JavaClasses {
    private final Contract contract;
    private final Map<String, ProtoFile> files = new HashMap<>();

    /** Those of a proto contract. */
    public JavaClasses(Contract contract) {
        this.contract = contract;
        ProtoFacts facts = contract.proto().orElseThrow();
        facts.files().forEach(file -> files.put(file.path(), file));
    }

    /** The class of a message or enum whose names were not refused. */
    public ClassName of(TypeDef type) {
        List<String> names = names(type);
        String[] nested = names.subList(1, names.size()).toArray(String[]::new);
        return ClassName.get(packageOf(type), names.get(0), nested);
    }

    /** The simple names of the classes around a message or enum and of its own, the outermost first. */
    List<String> names(TypeDef type) {
        Deque<String> names = new ArrayDeque<>();
        TypeDef at = type;
        Place place = Place.of(at);
        names.addFirst(simpleName(at.name()));
        while (place.parent().isPresent()) {
            at = contract.type(place.parent().get());
            place = Place.of(at);
            names.addFirst(simpleName(at.name()));
        }
        if (place.nested()) {
            names.addFirst(file(place.file()).java().outerClass());
        }
        return List.copyOf(names);
    }

    /** The Java package of a message or enum. */
    String packageOf(TypeDef type) {
        return file(Place.of(type).file()).java().packageName();
    }

    /** The class of a message where it is used. */
    ClassName of(TypeRef.Named use) {
        return of(contract.type(use.name()));
    }

    /** Whether a message, or one around it, is deprecated: naming it is worth a warning to compilers. */
    boolean isDeprecated(TypeRef.Named use) {
        for (Optional<String> name = Optional.of(use.name()); name.isPresent(); ) {
            TypeDef type = contract.type(name.get());
            if (type.docs().isDeprecated()) {
                return true;
            }
            name = Place.of(type).parent();
        }
        return false;
    }

    /** The class that holds what has no file of its own, and the file's descriptor. */
    public static ClassName outer(ProtoFile file) {
        return ClassName.get(file.java().packageName(), file.java().outerClass());
    }

    /** The class with the stubs of a service, and gRPC's own descriptions of its methods. */
    ClassName stubs(Service service) {
        return ClassName.get(packageOf(service), simpleName(service.name()) + "Grpc");
    }

    /** The Java package of a service. */
    String packageOf(Service service) {
        return file(facts(service).file()).java().packageName();
    }

    /** The file that declares a service. */
    ProtoFile fileOf(Service service) {
        return file(facts(service).file());
    }

    private ProtoFile file(String path) {
        ProtoFile file = files.get(path);
        if (file == null) {
            throw new IllegalArgumentException("not a file of the contract: " + path);
        }
        return file;
    }

    private static ServiceFacts facts(Service service) {
        return service.rpc().orElseThrow();
    }

    static String simpleName(String fullName) {
        return fullName.substring(fullName.lastIndexOf('.') + 1);
    }

    /**
     * Where a type is declared.
     *
     * @param parent the message around it
     * @param nested whether its class is in that of the file
     */
    record Place(String file, Optional<String> parent, boolean nested) {
        static Place of(TypeDef type) {
            if (type instanceof ObjectType object) {
                MessageFacts facts = object.message().orElseThrow();
                return new Place(facts.file(), facts.parent(), facts.nestedInJava());
            }
            EnumFacts facts = ((EnumType) type).enumeration().orElseThrow();
            return new Place(facts.file(), facts.parent(), facts.nestedInJava());
        }
    }
}
