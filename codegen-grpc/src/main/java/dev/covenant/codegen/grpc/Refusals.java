package dev.covenant.codegen.grpc;

import dev.covenant.codegen.JavaNames;
import dev.covenant.model.Contract;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.EnumType;
import dev.covenant.model.Location;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Operation;
import dev.covenant.model.ProtoFile;
import dev.covenant.model.ProtoOption;
import dev.covenant.model.RpcOperation;
import dev.covenant.model.Service;
import dev.covenant.model.TypeDef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is a good contract and yet cannot become Java: protoc and its plugin write names as they are, also where the compiler will
 * refuse them, and would write anything that an option says.
 */
final class Refusals {
    private static final String CODE = "no-java-name";

    /** What file systems allow, and what protoc puts behind the name of a message at most. */
    private static final int LONGEST_FILE_NAME = 255;

    private static final int LONGEST_ENDING = "OrBuilder.class".length();

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private final Contract contract;
    private final JavaClasses classes;
    private final MemberRefusals members;

    private Refusals(Contract contract) {
        this.contract = contract;
        this.classes = new JavaClasses(contract);
        this.members = new MemberRefusals(classes, (message, place) -> add(message, place, ""));
    }

    /** @param services whether stubs are asked for, beside messages */
    static List<Diagnostic> of(Contract contract, Entries entries, boolean services) {
        Refusals refusals = new Refusals(contract);
        Set<String> paths = entries.paths();
        entries.files().forEach(refusals::file);
        MessageRefusals messages = new MessageRefusals(contract, (message, place) -> refusals.add(message, place, ""));
        for (TypeDef type : contract.types().values()) {
            if (paths.contains(JavaClasses.Place.of(type).file())) {
                refusals.type(type);
                messages.check(type);
                refusals.members.check(type, nameOf(type));
            }
        }
        for (Service service : contract.services()) {
            if (services && paths.contains(service.rpc().orElseThrow().file())) {
                refusals.service(service);
            }
        }
        return refusals.diagnostics;
    }

    private void file(ProtoFile file) {
        if (!file.path().matches("[^-@\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*")) {
            add(
                    "the file's name has characters that cannot stand in a comment or on a command line",
                    file.location(),
                    "");
        }
        ProtoFile.JavaFacts java = file.java();
        if (!java.packageName().isEmpty() && !JavaNames.isPackageName(java.packageName())) {
            add(
                    "'" + java.packageName() + "' is no Java package",
                    place(file, "java_package", file.packageLocation()),
                    "option java_package can say another");
        }
        if (!JavaNames.isTypeName(java.outerClass())) {
            add(
                    "'" + java.outerClass() + "' is no name of a Java class",
                    place(file, "java_outer_classname", file.location()),
                    "option java_outer_classname can say another");
        }
    }

    private static Location place(ProtoFile file, String option, Location otherwise) {
        return file.options().option(option).map(ProtoOption::location).orElse(otherwise);
    }

    private void type(TypeDef type) {
        String name = JavaClasses.simpleName(type.name());
        if (!JavaNames.isTypeName(name)) {
            add("protoc calls the Java class '" + name + "' too, which no class may be called", nameOf(type), "");
        }
        if (binaryName(type).length() + LONGEST_ENDING > LONGEST_FILE_NAME) {
            add("the name of its Java class is too long for a file", nameOf(type), "");
        }
        if (isInside(name, type)) {
            add("in Java a class cannot be called like one around it, '" + name + "'", nameOf(type), "");
        }
    }

    private String binaryName(TypeDef type) {
        return String.join("$", classes.names(type));
    }

    private boolean isInside(String name, TypeDef type) {
        Optional<String> parent = JavaClasses.Place.of(type).parent();
        while (parent.isPresent()) {
            if (JavaClasses.simpleName(parent.get()).equals(name)) {
                return true;
            }
            parent = JavaClasses.Place.of(contract.type(parent.get())).parent();
        }
        return false;
    }

    private static Location nameOf(TypeDef type) {
        if (type instanceof ObjectType object && object.message().isPresent()) {
            return object.message().get().nameLocation();
        }
        return type instanceof EnumType values && values.enumeration().isPresent()
                ? values.enumeration().get().nameLocation()
                : type.location();
    }

    /** The plugin makes one name of two methods that differ in underscores or in the case of some letters only. */
    private void service(Service service) {
        Map<String, String> names = new HashMap<>();
        for (Operation operation : service.operations()) {
            String method = ((RpcOperation) operation).method();
            members.check(method, operation);
            String getter = names.putIfAbsent("getter " + StubNames.getter(method), method);
            String number = names.putIfAbsent("number " + StubNames.number(method), method);
            String other = getter == null ? number : getter;
            if (other != null) {
                String message = "grpc-java's plugin gives '" + other + "' and '" + method + "' one Java name";
                add(message, operation.location(), "call one of them otherwise");
            }
        }
    }

    private void add(String message, Location place, String hint) {
        diagnostics.add(Diagnostic.error(CODE, message, place).withHint(hint));
    }
}
