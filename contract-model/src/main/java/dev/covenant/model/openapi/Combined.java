package dev.covenant.model.openapi;

import dev.covenant.model.TypeRef;
import dev.covenant.model.tree.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The type of something that several schemas speak of, such as a property that two parts of an {@code allOf} declare: the
 * narrowest of theirs when one is, else a type of its own.
 */
final class Combined {
    private final ReadRun run;
    private final TypeMaker maker;
    /** Heirs inherit the combination, not another one of the same parts. */
    private final Map<List<Node>, TypeRef> made = new HashMap<>();

    Combined(ReadRun run, TypeMaker maker) {
        this.run = run;
        this.maker = maker;
    }

    /**
     * @param schemas at least one
     * @param name what the type is called if it needs a name
     */
    TypeRef of(List<Node> schemas, WantedName name) {
        List<Node> saying = new ArrayList<>();
        for (Node schema : schemas) {
            if (!Keywords.isTrivial(schema)) {
                saying.add(schema);
            }
        }
        if (saying.size() < 2) {
            return run.schemas().of(saying.isEmpty() ? schemas.get(schemas.size() - 1) : saying.get(0));
        }
        TypeRef known = made.get(saying);
        if (known == null) {
            known = make(saying, name);
            made.put(saying, known);
        }
        return known;
    }

    private TypeRef make(List<Node> saying, WantedName name) {
        Node heir = heirOfAll(saying);
        if (heir != null) {
            return run.schemas().of(heir);
        }
        Node last = saying.get(saying.size() - 1);
        Shape shape = run.shapes().together(last, saying);
        Draft draft = maker.drafts().of(shape, name);
        if (draft instanceof Draft.Plain) {
            return maker.named(draft, name, last);
        }
        Node same = draft instanceof Draft.Union ? last : sameAs(shape, saying);
        if (same != null) {
            return run.schemas().of(same);
        }
        return maker.part(draft, name, last).withNullable(run.nullability().of(last));
    }

    /** The schema whose type is, or descends from, the types of all others. */
    private @Nullable Node heirOfAll(List<Node> schemas) {
        Set<String> names = new LinkedHashSet<>();
        for (Node schema : schemas) {
            String name = run.shapes().nameOfTarget(schema);
            if (name == null) {
                return null;
            }
            names.add(name);
        }
        for (Node schema : schemas) {
            String name = run.shapes().nameOfTarget(schema);
            if (name != null && run.shapes().lineage(name).containsAll(names)) {
                return schema;
            }
        }
        return null;
    }

    /** The schema that already says all that they say together. */
    private @Nullable Node sameAs(Shape all, List<Node> schemas) {
        for (int i = schemas.size() - 1; i >= 0; i--) {
            Shape one = run.shapes().read(schemas.get(i));
            boolean sameValues = all.values == null ? one.values == null : one.values != null && same(all, one);
            if (sameValues
                    && one.members.equals(all.members)
                    && one.required.keySet().equals(all.required.keySet())) {
                return schemas.get(i);
            }
        }
        return null;
    }

    private static boolean same(Shape all, Shape one) {
        return all.values != null && one.values != null && all.values.size() == one.values.size();
    }
}
