package dev.covenant.codegen.rest.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.covenant.codegen.Literals;
import dev.covenant.model.TypeRef;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects what a server validates: each request parameter and body under an id of its own. The class {@code ContractSchemas}, which
 * is made last, has their schemas and those of all types they lead to.
 */
public final class SchemaIndex {
    static final String CLASS_NAME = "ContractSchemas";

    private final ClassName holder;
    private final Map<String, Entry> entries = new TreeMap<>();

    SchemaIndex(ClassName holder) {
        this.holder = holder;
    }

    /**
     * A schema that is asked for.
     *
     * @param patch whether the value is a merge patch: nothing is demanded, and null removes
     */
    public record Entry(TypeRef type, boolean patch) {}

    /** The class that has the schemas. */
    public ClassName holder() {
        return holder;
    }

    /**
     * An expression of type {@code dev.covenant.json.Schema}.
     *
     * @param id such as {@code createOrder.body}; unique in the contract
     */
    public CodeBlock of(TypeRef type, String id) {
        return add(id, new Entry(type, false));
    }

    /** The same for the body of a merge patch. */
    public CodeBlock ofPatch(TypeRef type, String id) {
        return add(id, new Entry(type, true));
    }

    private CodeBlock add(String id, Entry entry) {
        String key = "#" + id;
        Entry known = entries.putIfAbsent(key, entry);
        if (known != null && !known.equals(entry)) {
            throw new IllegalArgumentException("two schemas are called " + id);
        }
        return CodeBlock.of("$T.of($L)", holder, Literals.text(key));
    }

    /** What was asked for, by id. An id begins with {@code #}, so that it is no type's name. */
    public Map<String, Entry> entries() {
        return Collections.unmodifiableMap(entries);
    }
}
