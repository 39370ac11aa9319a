package dev.covenant.model.openapi;

import dev.covenant.model.Assertion;
import dev.covenant.model.Constraints;
import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Scalar;
import dev.covenant.model.TypeRef;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.Place;
import dev.covenant.model.tree.ScalarNode;
import dev.covenant.model.tree.SequenceNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns schemas into types where they are used.
 */
final class Schemas {
    private final ReadRun run;
    private final TypeMaker maker;
    /** Types of inline schemas; null while one is being made. */
    private final Map<Place, @Nullable TypeRef> made = new HashMap<>();

    Schemas(ReadRun run) {
        this.run = run;
        this.maker = new TypeMaker(run, this);
    }

    /** Any value, because nothing better can be said. */
    static TypeRef.Anything anything(Node at) {
        return new TypeRef.Anything(false, Constraints.none(), at.location());
    }

    /** Reads a schema that has a name of its own, now or when its turn comes. */
    void declare(Node schema, String name) {
        run.table().later(() -> run.table().add(maker.define(schema, name)));
    }

    /** The type of a schema. */
    TypeRef of(Node schema) {
        if (!(schema instanceof MappingNode mapping)) {
            return ofOdd(schema);
        }
        ScalarNode ref = References.refOf(mapping);
        if (ref != null && !(run.dialect().refHasSiblings() && Shapes.hasShapeBeside(mapping))) {
            return ofRef(mapping, ref);
        }
        if (mapping.has("$dynamicRef") || mapping.has("$recursiveRef")) {
            return ofDynamicRef(mapping);
        }
        return ofInline(mapping);
    }

    /** The type of a schema that has a name of its own, where it is used without a {@code $ref}. */
    TypeRef declared(Node schema) {
        String name = run.names().of(schema);
        return name == null
                ? of(schema)
                : new TypeRef.Named(name, run.nullability().of(schema), Constraints.none(), schema.location());
    }

    private TypeRef ofOdd(Node schema) {
        if (schema instanceof ScalarNode scalar && scalar.isBoolean()) {
            Constraints constraints = scalar.isTrue()
                    ? Constraints.none()
                    : Tighter.with(Constraints.none(), List.of(new Assertion.Never()));
            return new TypeRef.Anything(false, constraints, schema.location());
        }
        run.findings()
                .add(
                        DiagnosticCode.NOT_A_SCHEMA,
                        schema.location(),
                        "a schema is an object, not " + schema.kindInWords() + "; read as any value");
        return anything(schema);
    }

    private TypeRef ofRef(MappingNode schema, ScalarNode ref) {
        Node target = named(ref);
        if (target == null) {
            return anything(schema);
        }
        SiblingCheck.check(schema, run);
        String name = declaredName(target);
        if (name == null) {
            return of(target).withNullable(run.nullability().of(schema));
        }
        Constraints limits = run.dialect().refHasSiblings() ? run.shapes().limits(schema) : Constraints.none();
        return new TypeRef.Named(name, run.nullability().of(schema), limits, schema.location());
    }

    /** What a {@code $ref} leads to: the first thing on the way that has a name, or is no {@code $ref} itself. */
    private @Nullable Node named(ScalarNode start) {
        ScalarNode ref = start;
        for (int i = 0; i <= run.options().limits().refChain(); i++) {
            Node target = run.references().target(ref).orElse(null);
            ScalarNode next = References.refOf(target);
            if (target == null
                    || next == null
                    || run.names().of(target) != null
                    || !run.names().isOwned(target)) {
                return target;
            }
            ref = next;
        }
        run.findings()
                .add(
                        DiagnosticCode.CYCLIC_REF,
                        start.location(),
                        "'" + start.text() + "' leads back to itself or over too many others, so it says nothing");
        return null;
    }

    /** The name of what a {@code $ref} leads to; null for what lies within something that has a name. */
    @Nullable
    String declaredName(Node target) {
        String name = run.names().of(target);
        if (name != null || run.names().isOwned(target)) {
            return name;
        }
        Node owner = SchemaRoots.of(target, run.documents().of(target.place()).root());
        if (!owner.equals(target)) {
            // What lies within a schema or a response is named after that, whichever is referred to first.
            if (SchemaRoots.isSchema(owner)) {
                declaredName(owner);
            } else {
                run.names().own(owner, FileNames.of(owner.place()));
            }
            return null;
        }
        String unique = run.names().unique(FileNames.of(target.place()));
        run.names().name(target, unique);
        declare(target, unique);
        return unique;
    }

    /** A dynamic reference to an anchor that its document has once is a plain one; others depend on who is asking. */
    private TypeRef ofDynamicRef(MappingNode schema) {
        if (schema.get("$dynamicRef") instanceof ScalarNode ref
                && run.references().isUniqueAnchor(ref)) {
            return ofRef(schema, ref);
        }
        run.findings()
                .add(DiagnosticCode.UNSUPPORTED_REF, schema.location(), "a dynamic reference is read as any value");
        return anything(schema);
    }

    private TypeRef ofInline(MappingNode schema) {
        TypeRef leaf = leaf(schema);
        if (leaf != null) {
            return leaf;
        }
        Place place = schema.place();
        if (made.containsKey(place)) {
            TypeRef known = made.get(place);
            return known != null ? known : recursion(schema);
        }
        made.put(place, null);
        TypeRef type = make(schema);
        made.put(place, type);
        return type;
    }

    /** Single values are most of all schemas, and need none of what follows; null for others. */
    private @Nullable TypeRef leaf(MappingNode schema) {
        if (!(schema.get("type") instanceof ScalarNode type)) {
            return null;
        }
        Scalar scalar = switch (type.text()) {
            case "string" -> Scalar.STRING;
            case "integer" -> Scalar.INTEGER;
            case "number" -> Scalar.NUMBER;
            case "boolean" -> Scalar.BOOLEAN;
            default -> null;
        };
        String format = "";
        for (int i = 0; i < schema.size() && scalar != null; i++) {
            String key = schema.key(i);
            if (key.equals("format") && schema.value(i) instanceof ScalarNode named && named.isText()) {
                format = named.text();
            } else if (Keywords.isFlag(key)) {
                run.fields().flag(schema, key);
            } else if (!key.equals("type") && !Keywords.isLeaf(key)) {
                scalar = null;
            }
        }
        return scalar == null
                ? null
                : new TypeRef.Single(
                        scalar,
                        format,
                        run.nullability().of(schema),
                        run.shapes().limits(schema),
                        schema.location());
    }

    private TypeRef recursion(MappingNode schema) {
        run.findings()
                .add(
                        DiagnosticCode.CYCLIC_ALIAS,
                        schema.location(),
                        "this schema contains itself without an object between; read as any value");
        return anything(schema);
    }

    private TypeRef make(MappingNode schema) {
        Node only = onlyPart(schema);
        if (only != null) {
            return ofOnlyPart(schema, only);
        }
        refuseEnclosing(schema);
        return maker.inline(run.shapes().read(schema), schema);
    }

    /** The type of the one part that says what the value is, with the limits that the others and the schema add. */
    TypeRef ofOnlyPart(MappingNode schema, Node only) {
        Constraints limits = run.shapes().limits(schema);
        if (schema.get("allOf") instanceof SequenceNode parts) {
            for (Node part : parts.items()) {
                if (part instanceof MappingNode mapping && !part.equals(only)) {
                    limits = Tighter.of(limits, run.shapes().limits(mapping));
                }
            }
        }
        return Uses.of(of(only), run.nullability().of(schema), limits, schema.location());
    }

    /**
     * The one part of an {@code allOf} that says what the value is, when the others and the keywords beside it do not: such
     * an {@code allOf} is there to put a description beside a {@code $ref}.
     */
    @Nullable
    Node onlyPart(MappingNode schema) {
        if (!(schema.get("allOf") instanceof SequenceNode parts) || parts.size() == 0 || saysMore(schema)) {
            return null;
        }
        List<Node> saying = new ArrayList<>();
        for (Node part : parts.items()) {
            if (!Keywords.isTrivial(part) && !(part instanceof MappingNode m && !saysMore(m) && !m.has("allOf"))) {
                saying.add(part);
            }
        }
        return saying.size() == 1 ? saying.get(0) : null;
    }

    private static boolean saysMore(MappingNode schema) {
        for (int i = 0; i < schema.size(); i++) {
            String key = schema.key(i);
            boolean weak = key.equals("type") || key.equals("allOf") || key.equals("format");
            if ((!weak && Keywords.shapes(key)) || Keywords.asserts(key)) {
                return true;
            }
        }
        return false;
    }

    /** A part of a type cannot extend the type it is a part of; taking it in together with others is no extension. */
    private void refuseEnclosing(MappingNode schema) {
        if (!(schema.get("allOf") instanceof SequenceNode parts) || !declaresMembers(schema, parts)) {
            return;
        }
        for (Node part : parts.items()) {
            ScalarNode ref = References.refOf(part);
            Node target = ref == null ? null : run.references().target(ref).orElse(null);
            if (ref != null && target != null && isAround(target, schema)) {
                run.findings()
                        .add(
                                DiagnosticCode.CYCLIC_ALLOF,
                                part.location(),
                                "this allOf extends '" + ref.text() + "', of which it is a part itself",
                                "move the schema out and give it a name");
            }
        }
    }

    private static boolean isAround(Node outer, Node inner) {
        for (Place around = inner.place(); around != null; around = around.parent()) {
            if (around.equals(outer.place())) {
                return true;
            }
        }
        return false;
    }

    private static boolean declaresMembers(MappingNode schema, SequenceNode parts) {
        if (schema.has("properties")) {
            return true;
        }
        for (Node part : parts.items()) {
            if (part instanceof MappingNode mapping && mapping.has("properties")) {
                return true;
            }
        }
        return false;
    }
}
