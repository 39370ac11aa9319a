package dev.covenant.codegen;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The {@link SourceOutline} that a file must have, taken from the type it was rendered from.
 */
final class MeantOutline {
    private final List<String> entries = new ArrayList<>();

    private MeantOutline() {}

    static List<String> of(TypeSpec spec) {
        MeantOutline outline = new MeantOutline();
        outline.type("", spec);
        outline.entries.sort(null);
        return outline.entries;
    }

    private void type(String path, TypeSpec spec) {
        String name = path + spec.name();
        entries.add(keyword(spec) + " " + name);
        for (String constant : spec.enumConstants().keySet()) {
            entries.add(name + "." + constant);
        }
        for (FieldSpec field : spec.fieldSpecs()) {
            entries.add(name + "." + field.name());
        }
        initializers(name, spec);
        for (MethodSpec method : spec.methodSpecs()) {
            entries.add(name + "." + (method.isConstructor() ? spec.name() : method.name()) + "()");
        }
        for (TypeSpec nested : spec.typeSpecs()) {
            type(name + ".", nested);
        }
    }

    private void initializers(String name, TypeSpec spec) {
        if (!spec.staticBlock().isEmpty()) {
            entries.add(name + "{}");
        }
        if (!spec.initializerBlock().isEmpty()) {
            entries.add(name + "{}");
        }
    }

    private static String keyword(TypeSpec spec) {
        return spec.kind() == TypeSpec.Kind.ANNOTATION
                ? "interface"
                : spec.kind().name().toLowerCase(Locale.ROOT);
    }
}
