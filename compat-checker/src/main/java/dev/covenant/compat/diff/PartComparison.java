package dev.covenant.compat.diff;

import dev.covenant.model.Encoding;
import dev.covenant.model.MediaType;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Parameter;
import dev.covenant.model.TypeRef;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares how the properties of a form or multipart body are written. What is written out and holds anyway is no change.
 */
final class PartComparison {
    private static final Set<String> BYTES = Set.of("binary", "byte");

    private final OperationComparison operation;
    private final Position position;
    private final Site whole;

    PartComparison(OperationComparison operation, Position position, Site whole) {
        this.operation = operation;
        this.position = position;
        this.whole = whole;
    }

    void compare(MediaType before, MediaType after) {
        Map<String, Encoding> was = new TreeMap<>(before.encodings());
        Map<String, Encoding> is = new TreeMap<>(after.encodings());
        // How a part is written that the other side does not have is no change.
        after.type()
                .ifPresent(type ->
                        was.keySet().removeIf(part -> !is.containsKey(part) && operation.lacks(type, part, false)));
        before.type()
                .ifPresent(type ->
                        is.keySet().removeIf(part -> !was.containsKey(part) && operation.lacks(type, part, true)));
        Set<String> parts = new TreeSet<>(was.keySet());
        parts.addAll(is.keySet());
        for (String part : parts) {
            Side old = new Side(Optional.ofNullable(was.get(part)), usual(before, part, true));
            Side revised = new Side(Optional.ofNullable(is.get(part)), usual(after, part, false));
            both(part, old, revised);
        }
    }

    /**
     * What a contract says of a part.
     *
     * @param usual the media type that holds where none is said
     */
    private record Side(Optional<Encoding> said, Optional<String> usual) {
        Optional<String> contentType() {
            return said.flatMap(Encoding::contentType).or(() -> usual);
        }

        Optional<String> style() {
            return said.flatMap(Encoding::style).map(Side::word);
        }

        Optional<String> explode() {
            return said.flatMap(Encoding::explode).map(Side::word);
        }

        /** The names of the headers that it must have. */
        Set<String> headers() {
            Set<String> names = new LinkedHashSet<>();
            said.ifPresent(encoding -> encoding.headers().stream()
                    .filter(Parameter::required)
                    .forEach(header -> names.add(header.name().toLowerCase(Locale.ROOT))));
            return names;
        }

        private static String word(Object value) {
            return value.toString().toLowerCase(Locale.ROOT);
        }
    }

    private void both(String part, Side before, Side after) {
        Site site = new Site(
                whole.element() + ", part " + part,
                before.said().map(Encoding::location).or(whole::base),
                after.said().map(Encoding::location).or(whole::revision));
        add(site, "contentType", before.contentType(), after.contentType());
        add(site, "style", before.style(), after.style());
        add(site, "explode", before.explode(), after.explode());
        // What must be sent now was not sent; what is not always received any more was relied on.
        Set<String> broken = new TreeSet<>(position == Position.IN ? after.headers() : before.headers());
        broken.removeAll(position == Position.IN ? before.headers() : after.headers());
        for (String header : broken) {
            Optional<String> required = Optional.of("required");
            boolean fresh = position == Position.IN;
            add(site, "header " + header, fresh ? Optional.empty() : required, fresh ? required : Optional.empty());
        }
    }

    private void add(Site site, String aspect, Optional<String> before, Optional<String> after) {
        if (!before.equals(after)) {
            operation.add(new PayloadChange.PartEncoding(site, aspect, before, after), position);
        }
    }

    /** The media type of a part that says none (OpenAPI, Encoding Object): by the type of the property. */
    private Optional<String> usual(MediaType media, String part, boolean old) {
        Optional<TypeRef> type = media.type();
        if (type.isEmpty() || !(operation.view(type.get(), old).definition() instanceof ObjectType body)) {
            return Optional.empty();
        }
        return body.properties().stream()
                .filter(property -> property.name().equals(part))
                .findFirst()
                .flatMap(property -> usual(operation.view(property.type(), old), old));
    }

    private Optional<String> usual(View property, boolean old) {
        if (property.end() instanceof TypeRef.ListOf list) {
            return usual(operation.view(list.element(), old), old);
        } else if (property.kinds().size() == JsonKind.values().length) {
            return Optional.empty();
        } else if (property.isObject()) {
            return Optional.of("application/json");
        }
        return Optional.of(BYTES.contains(property.format()) ? "application/octet-stream" : "text/plain");
    }
}
