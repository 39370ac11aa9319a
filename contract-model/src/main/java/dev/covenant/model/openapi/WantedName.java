package dev.covenant.model.openapi;

import dev.covenant.model.tree.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a type is called if it turns out to need a name. Most inline schemas do not, so it is worked out only then.
 */
final class WantedName {
    private final @Nullable TypeNames names;
    private final @Nullable Node schema;
    private final String rest;

    private WantedName(@Nullable TypeNames names, @Nullable Node schema, String rest) {
        this.names = names;
        this.schema = schema;
        this.rest = rest;
    }

    static WantedName of(String name) {
        return new WantedName(null, null, name);
    }

    /** The name that an inline schema has by its place. */
    static WantedName ofInline(Node schema, TypeNames names) {
        return new WantedName(names, schema, "");
    }

    /** The name of a part. */
    WantedName plus(String part) {
        return new WantedName(names, schema, rest + part);
    }

    String text() {
        return names == null || schema == null ? rest : names.inline(schema) + rest;
    }
}
