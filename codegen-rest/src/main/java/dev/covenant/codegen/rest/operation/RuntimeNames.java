package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.covenant.codegen.ClientFrame;

/**
 * The types of the runtime that generated operations, clients and servers are written against.
 */
final class RuntimeNames {
    private static final String RUNTIME = "dev.covenant.runtime";
    private static final String JSON = "dev.covenant.json";
    private static final String HTTP = "dev.covenant.http";
    private static final String CLIENT = "dev.covenant.http.client";
    private static final String SERVER = "dev.covenant.http.server";

    static final ClassName ALTERNATIVE_RESULT = ClassName.get(RUNTIME, "AlternativeResultException");
    static final ClassName CALL_EXCEPTION = ClassName.get(RUNTIME, "CallException");
    static final ClassName CALL_FACTS = ClassName.get(RUNTIME, "CallFacts");
    static final ClassName CALL_OPTIONS = ClassName.get(RUNTIME, "CallOptions");
    static final ClassName EVENT_STREAM = ClassName.get(RUNTIME, "EventStream");
    static final ClassName FALLBACK = ClassName.get(RUNTIME, "Fallback");
    static final ClassName KNOWN_OPERATIONS = ClassName.get(RUNTIME, "KnownOperations");
    static final ClassName OPERATION_CLASS = ClassName.get(RUNTIME, "OperationClass");
    static final ClassName TARGET = ClassName.get(RUNTIME, "Target");

    static final ClassName JSON_CODECS = ClassName.get(JSON, "JsonCodecs");
    static final ClassName JSON_EXCEPTION = ClassName.get(JSON, "JsonException");

    static final ClassName BODY = ClassName.get(HTTP, "Body");
    static final ClassName CONTENT = ClassName.get(HTTP, "Content");
    static final ClassName ERROR_CONTEXT = ClassName.get(HTTP, "ErrorContext");
    static final ClassName FILE_PART = ClassName.get(HTTP, "FilePart");
    static final ClassName FORM_FIELD = ClassName.get(HTTP, "FormField");
    static final ClassName HTTP_ERROR = ClassName.get(HTTP, "HttpErrorException");
    static final ClassName HTTP_OPERATION = ClassName.get(HTTP, "HttpOperation");
    static final ClassName IN = ClassName.get(HTTP, "In");
    static final ClassName MEDIA_TYPES = ClassName.get(HTTP, "MediaTypes");
    static final ClassName PARAMETER = ClassName.get(HTTP, "Parameter");
    static final ClassName PARTS_CODEC = ClassName.get(HTTP, "PartsCodec");
    static final ClassName PARTS_READER = ClassName.get(HTTP, "PartsReader");
    static final ClassName PARTS_WRITER = ClassName.get(HTTP, "PartsWriter");
    static final ClassName RESPONSE = ClassName.get(HTTP, "Response");
    static final ClassName SECURITY_SCHEME = ClassName.get(HTTP, "SecurityScheme");
    static final ClassName SECURITY_USE = ClassName.get(HTTP, "SecurityUse");
    static final ClassName SHAPE = ClassName.get(HTTP, "Shape");
    static final ClassName STYLE = ClassName.get(HTTP, "Style");

    static final ClassName CLIENT_BINDING = ClassName.get(CLIENT, "ClientBinding");
    static final ClassName CLIENT_SETTINGS = ClassName.get(CLIENT, "ClientSettings");
    static final ClassName HTTP_CALLER = ClassName.get(CLIENT, "HttpCaller");
    static final ClassName OPERATION_FALLBACK = ClassName.get(CLIENT, "OperationFallback");
    static final ClassName REQUEST_WRITER = ClassName.get(CLIENT, "RequestWriter");
    static final ClassName RESPONSE_READER = ClassName.get(CLIENT, "ResponseReader");

    static final ClassName BODY_OPTION = ClassName.get(SERVER, "BodyOption");
    static final ClassName REQUEST_READER = ClassName.get(SERVER, "RequestReader");
    static final ClassName RESPONSE_WRITER = ClassName.get(SERVER, "ResponseWriter");
    static final ClassName ROUTE = ClassName.get(SERVER, "Route");
    static final ClassName ROUTES = ClassName.get(SERVER, "Routes");
    static final ClassName SERVER_BINDING = ClassName.get(SERVER, "ServerBinding");

    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    static final TypeName STRING = ClassName.get(String.class);
    static final ClassName OPTIONAL = ClassName.get("java.util", "Optional");
    static final ClassName OBJECTS = ClassName.get("java.util", "Objects");
    static final ClassName LIST = ClassName.get("java.util", "List");

    /** Codec and shape of plain text. */
    static final CodeBlock STRING_CODEC = CodeBlock.of("$T.STRING", JSON_CODECS);

    static final CodeBlock TEXT_SHAPE = CodeBlock.of("$T.TEXT", SHAPE);

    /** What a client is made with. */
    static final ClientFrame.Engine ENGINE = new ClientFrame.Engine(TARGET, HTTP_CALLER, CLIENT_SETTINGS);

    private RuntimeNames() {}
}
