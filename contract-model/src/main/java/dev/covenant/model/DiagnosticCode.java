package dev.covenant.model;

import java.util.Locale;

/**
 * Everything a contract reader can complain about. The page {@code docs/diagnostics.md} is made from this list.
 */
public enum DiagnosticCode {
    // Files
    NO_SUCH_FILE(Level.ERROR, "The contract, or what was named with it, does not exist or cannot be opened."),
    NOT_TEXT(Level.ERROR, "The file is neither UTF-8 nor UTF-16."),
    EMPTY_FILE(Level.ERROR, "The file has no content."),
    MALFORMED_JSON(Level.ERROR, "The file is not JSON."),
    MALFORMED_YAML(Level.ERROR, "The file is not YAML."),
    SEVERAL_DOCUMENTS(Level.ERROR, "The file has more than one document."),
    DUPLICATE_KEY(Level.ERROR, "An object has the same key twice; both places are told."),
    KEY_NOT_TEXT(Level.ERROR, "A YAML key is a list or a mapping."),
    BAD_MERGE_KEY(Level.ERROR, "A YAML merge key does not merge mappings."),
    ALIAS_CYCLE(Level.ERROR, "A YAML alias lies within the value of its own anchor."),
    ALIAS_BOMB(Level.ERROR, "YAML aliases stand for far more values than the file has."),
    TOO_LARGE(Level.ERROR, "A file is larger than allowed, in bytes or in values."),
    TOO_DEEP(Level.ERROR, "A file is nested deeper than allowed."),
    TOO_MANY_FILES(Level.ERROR, "The contract refers to more files than allowed."),
    NUMBER_OUT_OF_RANGE(Level.ERROR, "A number is too large or too long to calculate with."),
    LONE_SURROGATE(Level.DEFECT, "A text has half a character; it is read as U+FFFD."),
    UNKNOWN_TAG(Level.DEFECT, "A YAML tag means nothing here and is ignored."),

    // The document
    NOT_A_CONTRACT(Level.ERROR, "The file is readable, but no OpenAPI contract."),
    UNSUPPORTED_VERSION(Level.ERROR, "The contract is written in a version of OpenAPI that is not known."),
    ODD_VERSION(Level.DEFECT, "The version of OpenAPI is given in an unusual way, or is newer than this reader."),
    WRONG_KIND(Level.DEFECT, "A value is of another kind than the specification says (text for a list, say); ignored."),
    MENDED_KIND(Level.SLIP, "A value is of another kind than the specification says, but what it means is clear."),
    AMBIGUOUS_BOOLEAN(Level.DEFECT, "A text stands where true or false should; it is taken for what it means."),
    MISSING_DESCRIPTION(Level.SLIP, "A response has no description."),
    MISSING_KEY(Level.DEFECT, "Something that the specification demands is not there."),
    BAD_EXTENSION(Level.CAUTION, "A key of x-covenant or of an overlay cannot be understood and is ignored."),
    CONTRADICTORY_EXTENSION(Level.CAUTION, "Two keys of x-covenant or of an overlay contradict each other."),
    BAD_OVERLAY(Level.ERROR, "An overlay says something that no overlay says, or the same twice."),
    UNKNOWN_OVERLAY_PLACE(Level.ERROR, "An overlay speaks of an operation or a path that the contract does not have."),

    // References
    UNRESOLVED_REF(Level.DEFECT, "A $ref points at nothing. What would be there may be anything."),
    REF_OUTSIDE_ROOT(Level.ERROR, "A $ref leaves the folders a contract may be read from. The file is not opened."),
    REF_TO_NETWORK(Level.ERROR, "A $ref points to the network, and its origin was not allowed."),
    FETCH_FAILED(Level.ERROR, "A $ref to an allowed origin could not be fetched."),
    UNREADABLE_FILE(Level.DEFECT, "A file that a $ref points at cannot be read. What would be there may be anything."),
    CYCLIC_REF(Level.ERROR, "A chain of $ref leads back to itself, so it never says anything."),
    REF_CHAIN_TOO_LONG(Level.ERROR, "A chain of $ref is longer than allowed."),
    REF_SIBLINGS_IGNORED(Level.SLIP, "Keywords beside a $ref mean nothing in OpenAPI 2.0 and 3.0 and are ignored."),
    UNSUPPORTED_REF(Level.CAUTION, "A dynamic reference is read as any value."),

    // Schemas
    NOT_A_SCHEMA(Level.DEFECT, "A schema is no object. It is read as any value."),
    UNKNOWN_TYPE(Level.DEFECT, "A 'type' that JSON Schema does not know; it is ignored."),
    CYCLIC_ALLOF(Level.ERROR, "A schema is made of itself by way of allOf."),
    ALLOF_TOO_DEEP(Level.ERROR, "allOf is nested deeper than allowed."),
    CONFLICTING_ALLOF(Level.CAUTION, "Two parts of an allOf disagree about a type. The last one is taken."),
    CYCLIC_UNION(Level.ERROR, "A oneOf or anyOf is one of its own alternatives."),
    SELF_ALTERNATIVE(Level.DEFECT, "An anyOf lists itself, which adds nothing; ignored."),
    CYCLIC_ALIAS(Level.CAUTION, "An array or map of itself, without an object between, is read as any value."),
    UNSHAPED_SCHEMA(Level.CAUTION, "A schema cannot be said in Java. It is read as any value."),
    ENUM_VALUES(Level.DEFECT, "An enum has values that do not fit its type, or none."),
    DUPLICATE_ENUM_VALUE(Level.SLIP, "An enum has the same value twice."),
    BAD_CONSTRAINT(Level.DEFECT, "A limit that cannot be one (negative length, multiple of zero, ...) is ignored."),
    BAD_DEFAULT(Level.DEFECT, "A default is no value of its type. It is ignored."),
    IMPOSSIBLE_DEFAULT(Level.ERROR, "A default can never be a value of its type."),
    NULL_DEFAULT(Level.SLIP, "A default is null where null is no value. It is ignored."),
    READ_AND_WRITE_ONLY(Level.DEFECT, "A property is both readOnly and writeOnly. It is taken as neither."),
    REQUIRED_UNDECLARED(Level.NOTE, "'required' names a property that is not declared. It is required, and anything."),
    REPEATED_REQUIRED(Level.SLIP, "'required' names a property twice."),
    BAD_DISCRIMINATOR(Level.DEFECT, "A discriminator does not fit what it stands on; the part is ignored."),

    // Operations
    BAD_PATH(Level.ERROR, "A path template cannot be matched."),
    ODD_PATH(Level.DEFECT, "A path is written in an unusual way."),
    AMBIGUOUS_PATH(Level.DEFECT, "Two paths differ in the names of their variables only."),
    BAD_STATUS(Level.ERROR, "A response has no status code, range or 'default' for a key."),
    DUPLICATE_OPERATION_ID(Level.DEFECT, "Two operations have the same operationId. One keeps it."),
    AMBIGUOUS_OPERATION_ID(Level.ERROR, "An operation, a callback or a webhook share one operationId."),
    UNDECLARED_PATH_VARIABLE(Level.DEFECT, "A variable of a path has no parameter. It is text."),
    UNUSED_PATH_PARAMETER(Level.DEFECT, "A path parameter does not occur in the path. It is ignored."),
    DUPLICATE_PARAMETER(Level.DEFECT, "Two parameters have the same name and place. The last one is taken."),
    BAD_PARAMETER(Level.DEFECT, "A parameter lacks what it needs and is ignored."),
    RESERVED_HEADER(Level.SLIP, "Accept, Content-Type and Authorization are not described as headers; ignored."),
    SCHEMA_AND_CONTENT(Level.ERROR, "A parameter or header has both a schema and content."),
    BAD_STYLE(Level.DEFECT, "A style does not exist or does not fit; the default is taken."),
    UNKNOWN_SECURITY_SCHEME(
            Level.ERROR, "Security is asked for by the name of a scheme that is not declared or not whole."),
    UNDECLARED_SCHEME(
            Level.CAUTION, "A contract that is only compared asks for a scheme that is not declared. It is kept."),
    MALFORMED_SECURITY(
            Level.ERROR, "What 'security' asks for cannot be understood. Nothing is left out: that would open it."),
    BAD_SECURITY_SCHEME(Level.DEFECT, "A security scheme lacks what it needs and is ignored; who asks for it is told."),
    SEVERAL_BODIES(Level.DEFECT, "An operation has more than one body, or a body and a form. One is taken."),

    // Proto files
    MISSING_TOOL(Level.ERROR, "A native tool that is needed, such as protoc, cannot be had."),
    PROTOC_FAILED(Level.ERROR, "protoc cannot be run, or gave up without naming a place."),
    PROTOC_TOO_SLOW(Level.ERROR, "protoc took longer than a contract may take."),
    UNUSABLE_NAME(Level.ERROR, "A file or folder is called in a way that protoc cannot be told."),
    MISSING_ROOT(Level.CAUTION, "A folder named for imports does not exist."),
    SHADOWED_FILE(Level.ERROR, "A file has the same import path as another one in a folder that comes first."),
    MISSING_IMPORT(Level.ERROR, "An import is in none of the folders."),
    IMPORT_CYCLE(Level.ERROR, "A file imports itself, or files import each other in a circle."),
    UNUSED_IMPORT(Level.CAUTION, "Nothing of an imported file is used."),
    MALFORMED_PROTO(Level.ERROR, "A statement is not what proto files are made of."),
    INVALID_PROTO(Level.ERROR, "A rule of Protocol Buffers is broken that has no code of its own."),
    UNDEFINED_NAME(Level.ERROR, "A message, enum or option is not defined, or its file is not imported."),
    DUPLICATE_NAME(Level.ERROR, "A name is taken already where it stands."),
    BAD_FIELD_NUMBER(Level.ERROR, "A number of a field is out of range, taken, or not a number."),
    RESERVED_CONFLICT(Level.ERROR, "A name or number is reserved, or reserved ranges overlap."),
    BAD_ENUM_VALUE(Level.ERROR, "A value of an enum has a number that it cannot have."),
    CLASHING_JSON_NAME(Level.ERROR, "Two fields have the same name in JSON."),
    BAD_OPTION(Level.ERROR, "An option does not fit what it is written on, or its value does not fit it."),
    PROTO_WARNING(Level.CAUTION, "protoc warns of something that has no code of its own."),
    BAD_JAVA_NAME(Level.ERROR, "What should be the name of a Java package or class cannot be one."),
    UNSUPPORTED_PROTO(Level.ERROR, "protoc takes the contract, but its Java library does not.");

    private final Level level;
    private final String meaning;

    DiagnosticCode(Level level, String meaning) {
        this.level = level;
        this.meaning = meaning;
    }

    /** The stable kebab-case code, such as {@code duplicate-key}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Level level() {
        return level;
    }

    /** What it says about a contract and what the reader makes of it, in one line. */
    public String meaning() {
        return meaning;
    }

    /** How grave it is in a run. */
    public Severity severity(boolean strict) {
        return switch (level) {
            case ERROR -> Severity.ERROR;
            case DEFECT -> strict ? Severity.ERROR : Severity.WARNING;
            case SLIP -> strict ? Severity.ERROR : Severity.INFO;
            case CAUTION -> Severity.WARNING;
            case NOTE -> Severity.INFO;
        };
    }

    /** Who is at fault, and how much it matters. */
    public enum Level {
        /** The contract has no meaning. */
        ERROR,
        /** The contract breaks the specification; a lenient reader mends it. A warning, or an error when strict. */
        DEFECT,
        /** The contract breaks the specification without any effect. Told as information, or an error when strict. */
        SLIP,
        /** The contract is right, but Covenant cannot do all it says. Always a warning. */
        CAUTION,
        /** Worth knowing. Always information. */
        NOTE
    }
}
