package dev.covenant.javaapi;

import dev.covenant.codegen.JavaNames;
import dev.covenant.model.Constraints;
import dev.covenant.model.Contract;
import dev.covenant.model.Docs;
import dev.covenant.model.EnumType;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.Location;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Operation;
import dev.covenant.model.Parameter;
import dev.covenant.model.ParameterIn;
import dev.covenant.model.Property;
import dev.covenant.model.Scalar;
import dev.covenant.model.Service;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Changes contracts at random, most of all where that changes Java: names, names beside which others stand, presence, types, order. */
final class Mutations {
    private static final Location HERE = Location.of("mutated");
    private static final TypeRef NUMBER = new TypeRef.Single(Scalar.INTEGER, "int32", false, Constraints.none(), HERE);

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** Every element with a small chance. */
    Contract mutate(Contract contract) {
        Map<String, TypeDef> types = new LinkedHashMap<>();
        contract.types().forEach((name, type) -> types.put(name, mutate(type)));
        List<Service> services = contract.services().stream().map(this::mutate).toList();
        return new Contract(
                contract.kind(),
                contract.specVersion(),
                contract.info(),
                contract.servers(),
                services,
                types,
                contract.securitySchemes(),
                contract.version(),
                contract.policy(),
                contract.proto(),
                contract.files(),
                contract.location());
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private TypeDef mutate(TypeDef type) {
        if (type instanceof EnumType values && values.values().size() > 1 && chance(3)) {
            List<EnumType.Value> fewer = new ArrayList<>(values.values());
            fewer.remove(random.nextInt(fewer.size()));
            return new EnumType(
                    values.name(),
                    values.declared(),
                    values.scalar(),
                    values.format(),
                    fewer,
                    values.open(),
                    values.docs(),
                    values.enumeration(),
                    values.location());
        }
        return type instanceof ObjectType object && chance(3) ? mutate(object) : type;
    }

    private ObjectType mutate(ObjectType object) {
        List<Property> properties = new ArrayList<>();
        for (Property property : object.properties()) {
            boolean kept = !chance(8) || isTag(object, property);
            if (kept) {
                properties.add(isTag(object, property) ? property : mutate(property));
            }
            if (chance(6) && object.property(other(property.name())).isEmpty()) {
                properties.add(property(property, other(property.name()), NUMBER, false));
            }
        }
        properties.sort(Comparator.comparing(Property::name));
        return new ObjectType(
                object.name(),
                object.declared(),
                properties,
                object.additional(),
                object.parents(),
                object.discriminator(),
                object.constraints(),
                object.docs(),
                object.message(),
                object.location());
    }

    private static boolean isTag(ObjectType object, Property property) {
        return object.discriminator()
                .filter(tag -> tag.property().equals(property.name()))
                .isPresent();
    }

    /** A name that is likely to be the same in Java. */
    private static String other(String name) {
        String camel = JavaNames.member(name);
        return camel.equals(name) ? name + "_" : camel;
    }

    private Property mutate(Property property) {
        return switch (random.nextInt(8)) {
            case 0 -> property(property, property.name(), property.type(), !property.required());
            case 1 -> property(property, property.name(), NUMBER, property.required());
            case 2 ->
                property(
                        property,
                        property.name(),
                        property.type().withNullable(!property.type().nullable()),
                        property.required());
            default -> property;
        };
    }

    private static Property property(Property like, String name, TypeRef type, boolean required) {
        return new Property(
                name,
                type,
                required,
                like.access(),
                Optional.empty(),
                Optional.empty(),
                Docs.none(),
                Optional.empty(),
                HERE);
    }

    private Service mutate(Service service) {
        List<Operation> operations = new ArrayList<>();
        for (Operation operation : service.operations()) {
            if (!chance(12)) {
                operations.add(operation instanceof HttpOperation http ? mutate(http) : operation);
            }
        }
        return new Service(
                service.name(), service.role(), service.docs(), operations, service.rpc(), service.location());
    }

    private HttpOperation mutate(HttpOperation operation) {
        List<Parameter> parameters = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            parameters.add(chance(6) && parameter.in() != ParameterIn.PATH ? turned(parameter) : parameter);
        }
        boolean renamed = chance(10);
        return new HttpOperation(
                renamed ? operation.name() + "Again" : operation.name(),
                operation.declaredName(),
                operation.role(),
                operation.method(),
                operation.path(),
                parameters,
                operation.body(),
                operation.responses().size() > 1 && chance(5)
                        ? operation.responses().subList(0, 1)
                        : operation.responses(),
                operation.security(),
                operation.servers(),
                operation.tags(),
                operation.callbacks(),
                operation.policy(),
                operation.docs(),
                operation.location());
    }

    private static Parameter turned(Parameter parameter) {
        return new Parameter(
                parameter.name(),
                parameter.in(),
                !parameter.required(),
                parameter.type(),
                parameter.style(),
                parameter.explode(),
                parameter.allowReserved(),
                parameter.allowEmptyValue(),
                parameter.mediaType(),
                Optional.empty(),
                parameter.docs(),
                parameter.location());
    }
}
