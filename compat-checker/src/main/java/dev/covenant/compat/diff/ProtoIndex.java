package dev.covenant.compat.diff;

import dev.covenant.model.Contract;
import dev.covenant.model.Docs;
import dev.covenant.model.EnumType;
import dev.covenant.model.Location;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
import dev.covenant.model.ProtoExtension;
import dev.covenant.model.ProtoFacts;
import dev.covenant.model.ProtoFile;
import dev.covenant.model.ProtoOption;
import dev.covenant.model.Service;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a proto contract declares, by file and by package; what is only imported is left out.
 */
final class ProtoIndex {
    private final Contract contract;
    private final ProtoUsages usages;
    private final Map<String, ProtoFile> files = new LinkedHashMap<>();
    private final List<Declaration> declarations = new ArrayList<>();

    ProtoIndex(Contract contract) {
        this.contract = contract;
        this.usages = ProtoUsages.of(contract);
        facts().ifPresent(facts ->
                facts.files().stream().filter(ProtoFile::named).forEach(file -> files.put(file.path(), file)));
        contract.types().values().forEach(this::type);
        contract.services().forEach(this::service);
        extensions()
                .forEach(extension -> declare(
                        extension.file(),
                        ProtoChange.Kind.EXTENSION,
                        extension.name(),
                        extension.property().docs(),
                        extension.location()));
    }

    /** Something a file declares; {@code name} is the full name without the package. */
    record Declaration(
            String file, String packageName, ProtoChange.Kind kind, String name, Docs docs, Location location) {
        String fullName() {
            return packageName.isEmpty() ? name : packageName + "." + name;
        }

        /** The message of this name in the same file. */
        Declaration around(String message) {
            return new Declaration(file, packageName, ProtoChange.Kind.MESSAGE, message, docs, location);
        }

        /** What makes it the same one in the same file. */
        String inFile() {
            return file + "\n" + kind + "\n" + name;
        }

        /** What makes it the same one in the same package. */
        String inPackage() {
            return in(packageName);
        }

        /** The same in another package. */
        String in(String other) {
            return other + "\n" + kind + "\n" + name;
        }
    }

    private Optional<ProtoFacts> facts() {
        return contract.proto();
    }

    private void type(TypeDef type) {
        if (type instanceof ObjectType object && object.message().isPresent()) {
            String file = object.message().get().file();
            declare(file, ProtoChange.Kind.MESSAGE, object.name(), object.docs(), object.location());
            object.properties().forEach(property -> entry(file, object, property));
        } else if (type instanceof EnumType enumeration
                && enumeration.enumeration().isPresent()) {
            declare(
                    enumeration.enumeration().get().file(),
                    ProtoChange.Kind.ENUM,
                    enumeration.name(),
                    enumeration.docs(),
                    enumeration.location());
        }
    }

    private void entry(String file, ObjectType object, Property property) {
        if (property.type() instanceof TypeRef.MapOf) {
            declare(
                    file,
                    ProtoChange.Kind.MESSAGE,
                    entryOf(object.name(), property),
                    property.docs(),
                    property.location());
        }
    }

    /** The full name of the message that protoc makes for the entries of a map. */
    static String entryOf(String message, Property map) {
        return message + "." + camelCase(map.name()) + "Entry";
    }

    private static String camelCase(String name) {
        StringBuilder camel = new StringBuilder();
        boolean upper = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_') {
                camel.append(upper ? Character.toUpperCase(c) : c);
            }
            upper = c == '_';
        }
        return camel.toString();
    }

    private void service(Service service) {
        service.rpc()
                .ifPresent(facts -> declare(
                        facts.file(), ProtoChange.Kind.SERVICE, service.name(), service.docs(), service.location()));
    }

    private void declare(String path, ProtoChange.Kind kind, String fullName, Docs docs, Location location) {
        ProtoFile file = files.get(path);
        if (file != null) {
            String prefix = file.packageName().isEmpty() ? "" : file.packageName() + ".";
            String name = fullName.startsWith(prefix) ? fullName.substring(prefix.length()) : fullName;
            declarations.add(new Declaration(path, file.packageName(), kind, name, docs, location));
        }
    }

    Map<String, ProtoFile> files() {
        return files;
    }

    /** A file by its path, one that is only imported too. */
    Optional<ProtoFile> file(String path) {
        return facts().flatMap(facts -> facts.file(path));
    }

    List<Declaration> declarations() {
        return declarations;
    }

    /** Messages and enumerations of the named files, by full name. */
    Map<String, TypeDef> types() {
        Map<String, TypeDef> types = new LinkedHashMap<>();
        contract.types().forEach((name, type) -> {
            if (files.containsKey(fileOf(type))) {
                types.put(name, type);
            }
        });
        return types;
    }

    private static String fileOf(TypeDef type) {
        if (type instanceof ObjectType object && object.message().isPresent()) {
            return object.message().get().file();
        }
        return type instanceof EnumType enumeration && enumeration.enumeration().isPresent()
                ? enumeration.enumeration().get().file()
                : "";
    }

    List<Service> services() {
        return contract.services().stream()
                .filter(service -> service.rpc()
                        .filter(rpc -> files.containsKey(rpc.file()))
                        .isPresent())
                .toList();
    }

    List<ProtoExtension> extensions() {
        return facts().map(facts -> facts.extensions().stream()
                        .filter(extension -> files.containsKey(extension.file()))
                        .toList())
                .orElse(List.of());
    }

    Contract contract() {
        return contract;
    }

    /** Enumerations of required fields: one that is closed makes a message with a value it does not know unreadable. */
    Set<String> required() {
        Set<String> required = new HashSet<>();
        for (TypeDef type : contract.types().values()) {
            if (type instanceof ObjectType object) {
                object.properties().stream()
                        .filter(Property::required)
                        .forEach(field -> ProtoUsages.named(field).ifPresent(required::add));
            }
        }
        return required;
    }

    /** Where values of a type travel. */
    ProtoTravel travel(String type) {
        return usages.travel(type);
    }

    /** Where the file that something stands in says an option. */
    Optional<Location> fileOption(Location place, String name) {
        return files.values().stream()
                .filter(file -> file.location().file().equals(place.file()))
                .flatMap(file -> file.options().option(name).stream())
                .map(ProtoOption::location)
                .findFirst();
    }

    /** The beginning of a file, which stands for what is not in it. */
    static Location start(ProtoFile file) {
        return new Location(file.location().file(), 1, 1, "");
    }
}
