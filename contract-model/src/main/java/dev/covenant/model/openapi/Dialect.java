package dev.covenant.model.openapi;

/**
 * The language of a contract, as far as reading differs.
 */
enum Dialect {
    SWAGGER_2("/definitions/"),
    OPENAPI_30("/components/schemas/"),
    /** 3.1, and 3.2 as far as it goes: schemas are JSON Schema 2020-12. */
    OPENAPI_31("/components/schemas/");

    private final String schemas;

    Dialect(String schemas) {
        this.schemas = schemas;
    }

    /** The pointer under which named schemas are, with a slash at its end. */
    String schemas() {
        return schemas;
    }

    boolean isSwagger() {
        return this == SWAGGER_2;
    }

    /** Whether keywords beside a {@code $ref} in a schema mean something. */
    boolean refHasSiblings() {
        return this == OPENAPI_31;
    }
}
