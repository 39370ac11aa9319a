package dev.covenant.codegen.rest.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.covenant.json.JsonKind;
import dev.covenant.model.Constraints;
import dev.covenant.model.Scalar;
import dev.covenant.model.TypeRef;
import dev.covenant.runtime.Bytes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The Java types of single values, and how the JSON reader, the JSON writer and the codecs call them.
 */
public enum ScalarType {
    TEXT(ClassName.get(String.class), "String", "STRING", JsonKind.STRING),
    DATE(ClassName.get(LocalDate.class), "Date", "DATE", JsonKind.STRING),
    DATE_TIME(ClassName.get(OffsetDateTime.class), "DateTime", "DATE_TIME", JsonKind.STRING),
    UUID(ClassName.get(UUID.class), "Uuid", "UUID", JsonKind.STRING),
    URI(ClassName.get(URI.class), "Uri", "URI", JsonKind.STRING),
    BYTES(ClassName.get(Bytes.class), "Bytes", "BYTES", JsonKind.STRING),
    INT(TypeName.INT, "Int", "INT", JsonKind.NUMBER),
    LONG(TypeName.LONG, "Long", "LONG", JsonKind.NUMBER),
    BIG_INTEGER(ClassName.get(BigInteger.class), "BigInteger", "BIG_INTEGER", JsonKind.NUMBER),
    FLOAT(TypeName.FLOAT, "Float", "FLOAT", JsonKind.NUMBER),
    DOUBLE(TypeName.DOUBLE, "Double", "DOUBLE", JsonKind.NUMBER),
    DECIMAL(ClassName.get(BigDecimal.class), "Decimal", "DECIMAL", JsonKind.NUMBER),
    BOOLEAN(TypeName.BOOLEAN, "Boolean", "BOOLEAN", JsonKind.BOOLEAN);

    private static final BigDecimal MIN_INT = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal MAX_INT = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal MIN_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MAX_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    private final TypeName type;
    private final TypeName boxed;
    private final String suffix;
    private final String constant;
    private final JsonKind kind;

    ScalarType(TypeName type, String suffix, String constant, JsonKind kind) {
        this.type = type;
        this.boxed = type.isPrimitive() ? type.box() : type;
        this.suffix = suffix;
        this.constant = constant;
        this.kind = kind;
    }

    /** The Java type of a single value; formats that are not known are the base type. */
    public static ScalarType of(TypeRef.Single ref) {
        return of(ref.scalar(), ref.format(), ref.constraints());
    }

    static ScalarType of(Scalar scalar, String format, Constraints range) {
        return switch (scalar) {
            case STRING -> text(format);
            case INTEGER -> integer(format, range);
            case NUMBER -> number(format);
            case BOOLEAN -> BOOLEAN;
        };
    }

    private static ScalarType text(String format) {
        return switch (format) {
            case "date" -> DATE;
            case "date-time" -> DATE_TIME;
            case "uuid" -> UUID;
            case "uri" -> URI;
            case "byte" -> BYTES;
            default -> TEXT;
        };
    }

    private static ScalarType integer(String format, Constraints range) {
        ScalarType byFormat = switch (format) {
            case "int32", "int16", "int8", "uint16", "uint8" -> INT;
            case "uint64" -> BIG_INTEGER;
            default -> LONG;
        };
        if (byFormat == INT && !within(range, MIN_INT, MAX_INT)) {
            return within(range, MIN_LONG, MAX_LONG) ? LONG : BIG_INTEGER;
        }
        return byFormat == LONG && !within(range, MIN_LONG, MAX_LONG) ? BIG_INTEGER : byFormat;
    }

    private static ScalarType number(String format) {
        return switch (format) {
            case "double" -> DOUBLE;
            case "float" -> FLOAT;
            default -> DECIMAL;
        };
    }

    private static boolean within(Constraints range, BigDecimal min, BigDecimal max) {
        return range.minimum().map(bound -> bound.value().compareTo(min) >= 0).orElse(true)
                && range.maximum()
                        .map(bound -> bound.value().compareTo(max) <= 0)
                        .orElse(true);
    }

    /** Primitive where there is one. */
    public TypeName type() {
        return type;
    }

    /** Never primitive. */
    public TypeName boxed() {
        return boxed;
    }

    /** The reader's method for it. */
    public String read() {
        return "read" + suffix;
    }

    /** The writer's method for it. */
    public String write() {
        return "write" + suffix;
    }

    /** The name of its codec in {@code JsonCodecs}. */
    public String codec() {
        return constant;
    }

    /** What it is in JSON. */
    public JsonKind kind() {
        return kind;
    }
}
