package dev.covenant.codegen.grpc;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/**
 * What every client has beside its methods: how it is made, and how it is closed.
 */
final class ClientFrame {
    private static final String CALLER = "caller";
    private static final ClassName RUNNABLE = ClassName.get(Runnable.class);

    private final ClassName client;
    private final ClassName methods;

    /** @param methods the class with the methods' constants */
    ClientFrame(ClassName client, ClassName methods) {
        this.client = client;
        this.methods = methods;
    }

    void addTo(TypeSpec.Builder type) {
        type.addSuperinterface(AutoCloseable.class)
                .addField(RuntimeNames.GRPC_CALLER, CALLER, Modifier.PRIVATE, Modifier.FINAL)
                .addField(RUNNABLE, "onClose", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(constructor())
                .addMethod(create())
                .addMethod(createWithSettings())
                .addMethod(using())
                .addMethod(close());
    }

    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(RuntimeNames.GRPC_CALLER, CALLER)
                .addParameter(RUNNABLE, "onClose")
                .addStatement("this.caller = caller")
                .addStatement("this.onClose = onClose")
                .build();
    }

    private MethodSpec create() {
        return factory("create")
                .addJavadoc("A client with everything at its default.\n\n@param target whom it calls\n")
                .addParameter(RuntimeNames.TARGET, "target")
                .addStatement("return create(target, $T.defaults())", RuntimeNames.GRPC_SETTINGS)
                .build();
    }

    private MethodSpec createWithSettings() {
        return factory("create")
                .addJavadoc("""
                    A client of its own.

                    @param target whom it calls
                    @param settings how
                    @throws IllegalArgumentException when the policy asks of a method what it cannot have
                    """)
                .addParameter(RuntimeNames.TARGET, "target")
                .addParameter(RuntimeNames.GRPC_SETTINGS, "settings")
                .addStatement("$T.$N.check(target.name(), settings.policy())", methods, MethodsClass.OPERATIONS)
                .addStatement("$1T caller = $1T.create(target, settings)", RuntimeNames.GRPC_CALLER)
                .addStatement("return new $T(caller, caller::close)", client)
                .build();
    }

    private MethodSpec using() {
        return factory("using")
                .addJavadoc("A client that shares a caller with others; closing the client leaves the caller open.\n")
                .addParameter(RuntimeNames.GRPC_CALLER, CALLER)
                .addStatement("return new $T(caller, () -> {})", client)
                .build();
    }

    private static MethodSpec close() {
        return MethodSpec.methodBuilder("close")
                .addJavadoc("Ends calls in flight after a grace, and frees everything that the client holds.\n")
                .addAnnotation(RuntimeNames.OVERRIDE)
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
