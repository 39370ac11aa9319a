package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.covenant.model.TypeRef;
import java.util.Comparator;
import java.util.Optional;

/**
 * One media type of a body on its way to a {@link ContentPlan}: it has a Java type, but does not know its neighbours yet.
 *
 * @param name as in the contract
 * @param described the type that the contract describes, of whatever spelling; absent when it says nothing
 * @param schema what servers check a value of it against; absent for what they cannot check
 */
record Candidate(
        String name,
        MediaKind kind,
        TypeName type,
        CodeBlock content,
        Optional<TypeName> described,
        Optional<TypeRef> schema) {
    /** JSON before all others, what is JSON by name before ranges, plain JSON first; else by name. */
    static final Comparator<Candidate> PREFERENCE = Comparator.comparing(Candidate::kind)
            .thenComparing(c -> !c.isJsonByName())
            .thenComparing(c -> !c.name.equals("application/json"))
            .thenComparing(c -> c.name.contains("*"))
            .thenComparing(Candidate::name);

    boolean isJsonByName() {
        return kind == MediaKind.JSON && MediaRules.isJson(name);
    }

    /** Whether it only spells out in another way what the JSON beside it says. */
    boolean repeats(Candidate json) {
        if (isJsonByName() || kind == MediaKind.FORM || kind == MediaKind.MULTIPART || kind.isStream()) {
            return false;
        }
        if (described.isEmpty()) {
            return MediaRules.isMarkup(name) && kind == MediaKind.TEXT;
        }
        return type.equals(json.type) ? kind == MediaKind.JSON : described.equals(json.described);
    }

    ContentPlan.Medium medium() {
        return new ContentPlan.Medium(name, content, schema);
    }
}
