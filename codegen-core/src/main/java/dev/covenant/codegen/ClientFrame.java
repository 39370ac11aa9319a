package dev.covenant.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/**
 * What every client has beside its operations, whatever the protocol: how it is made, and how it is closed.
 */
public final class ClientFrame {
    private static final String CALLER = "caller";
    private static final ClassName RUNNABLE = ClassName.get(Runnable.class);

    private final ClassName client;
    private final Engine engine;
    private final CodeBlock check;

    /**
     * @param client the client's own name
     * @param check a statement that holds the policy against the operations; it sees {@code target} and {@code settings}
     */
    public ClientFrame(ClassName client, Engine engine, CodeBlock check) {
        this.client = client;
        this.engine = engine;
        this.check = check;
    }

    /**
     * The classes of the runtime that it names.
     *
     * @param target says whom a client calls
     * @param caller makes the calls
     * @param settings say how; have a static method {@code defaults}
     */
    public record Engine(ClassName target, ClassName caller, ClassName settings) {}

    /** Makes a type a client. */
    public void addTo(TypeSpec.Builder type) {
        type.addSuperinterface(AutoCloseable.class)
                .addField(engine.caller(), CALLER, Modifier.PRIVATE, Modifier.FINAL)
                .addField(RUNNABLE, "onClose", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(constructor())
                .addMethod(create())
                .addMethod(createWithSettings())
                .addMethod(using())
                .addMethod(close());
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(engine.caller(), CALLER)
                .addParameter(RUNNABLE, "onClose")
                .addStatement("this.caller = caller")
                .addStatement("this.onClose = onClose")
                .build();
    }

    private MethodSpec create() {
        return factory("create")
                .addJavadoc("A client with everything at its default.\n\n@param target whom it calls\n")
                .addParameter(engine.target(), "target")
                .addStatement("return create(target, $T.defaults())", engine.settings())
                .build();
    }

    private MethodSpec createWithSettings() {
        return factory("create")
                .addJavadoc("""
                    A client of its own.

                    @param target whom it calls
                    @param settings how
                    @throws IllegalArgumentException when the policy asks of an operation what it cannot have
                    """)
                .addParameter(engine.target(), "target")
                .addParameter(engine.settings(), "settings")
                .addStatement(check)
                .addStatement("$1T caller = $1T.create(target, settings)", engine.caller())
                .addStatement("return new $T(caller, caller::close)", client)
                .build();
    }

    private MethodSpec using() {
        return factory("using")
                .addJavadoc("A client that shares a caller with others; closing the client leaves the caller open.\n")
                .addParameter(engine.caller(), CALLER)
                .addStatement("return new $T(caller, () -> {})", client)
                .build();
    }

    private static MethodSpec close() {
        return MethodSpec.methodBuilder("close")
                .addJavadoc("Ends calls in flight after a grace, and frees everything that the client holds.\n")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addStatement("onClose.run()")
                .build();
    }

    private MethodSpec.Builder factory(String name) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(client);
    }
}
