package dev.covenant.javaapi;

import dev.covenant.compat.diff.OperationLabel;
import dev.covenant.model.AliasType;
import dev.covenant.model.Contract;
import dev.covenant.model.Docs;
import dev.covenant.model.EnumType;
import dev.covenant.model.Located;
import dev.covenant.model.Location;
import dev.covenant.model.Operation;
import dev.covenant.model.Parameter;
import dev.covenant.model.Property;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can be said of the elements of a contract that Java is made of.
 */
final class Elements {
    private Elements() {}

    /** What tells it from its neighbours, whatever it is called in Java; absent for what has no name of its own. */
    static Optional<String> identity(Located element) {
        if (element instanceof Property property) {
            return Optional.of("property " + property.name());
        }
        if (element instanceof Parameter parameter) {
            return Optional.of(parameter.in() + " " + parameter.name());
        }
        if (element instanceof EnumType.Value value) {
            return Optional.of("value " + value.literal());
        }
        if (element instanceof Operation operation) {
            return Optional.of(OperationLabel.of(operation));
        }
        return element instanceof TypeDef type ? Optional.of("type " + type.name()) : Optional.empty();
    }

    /** Whether its end was announced: compilers warn whoever uses what is made of it. */
    static boolean isDeprecated(Located element) {
        return docs(element).filter(Docs::isDeprecated).isPresent();
    }

    private static Optional<Docs> docs(Located element) {
        if (element instanceof Operation operation) {
            return Optional.of(operation.docs());
        }
        if (element instanceof Property property) {
            return Optional.of(property.docs());
        }
        if (element instanceof Parameter parameter) {
            return Optional.of(parameter.docs());
        }
        if (element instanceof EnumType.Value value) {
            return Optional.of(value.docs());
        }
        return element instanceof TypeDef type ? Optional.of(type.docs()) : Optional.empty();
    }

    /** Where it is written, and where it is written what it is: other names for a type have no Java of their own. */
    static List<Location> places(Located element, Contract contract) {
        Set<Location> places = new LinkedHashSet<>();
        places.add(element.location());
        if (element instanceof Property property) {
            follow(property.type(), contract, places);
        } else if (element instanceof Parameter parameter) {
            follow(parameter.type(), contract, places);
        }
        return List.copyOf(places);
    }

    private static void follow(TypeRef type, Contract contract, Set<Location> places) {
        if (type instanceof TypeRef.Named named && contract.types().get(named.name()) instanceof AliasType alias) {
            if (places.add(alias.location())) {
                follow(alias.target(), contract, places);
            }
        } else if (type instanceof TypeRef.ListOf list) {
            follow(list.element(), contract, places);
        } else if (type instanceof TypeRef.MapOf map) {
            follow(map.value(), contract, places);
        }
    }
}
