package dev.covenant.model.openapi;

import dev.covenant.model.AliasType;
import dev.covenant.model.Constraints;
import dev.covenant.model.Docs;
import dev.covenant.model.EnumType;
import dev.covenant.model.Location;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import java.util.Optional;

/**
 * Makes types of schemas: with the name of a component, or with a name of its own for an inline schema that needs one.
 */
final class TypeMaker {
    private final ReadRun run;
    private final Schemas schemas;
    private final Drafts drafts;
    private final Objects objects;

    TypeMaker(ReadRun run, Schemas schemas) {
        this.run = run;
        this.schemas = schemas;
        this.drafts = new Drafts(run, this);
        this.objects = new Objects(run, this);
    }

    /** The type that a component declares. */
    TypeDef define(Node schema, String name) {
        Docs docs = run.docs().ofSchema(schema);
        if (isPlainRef(schema)) {
            run.shapes().of(schema);
            return new AliasType(name, true, schemas.of(schema), docs, schema.location());
        }
        if (!(schema instanceof MappingNode mapping)) {
            return new AliasType(name, true, schemas.of(schema), docs, schema.location());
        }
        Draft draft = drafts.of(run.shapes().of(schema), WantedName.of(name));
        Node only = schemas.onlyPart(mapping);
        if (only != null && !(draft instanceof Draft.Structure)) {
            return new AliasType(name, true, schemas.ofOnlyPart(mapping, only), docs, schema.location());
        }
        return define(draft, new Named(name, true, docs, schema));
    }

    private boolean isPlainRef(Node schema) {
        return schema instanceof MappingNode mapping
                && References.refOf(mapping) != null
                && !(run.dialect().refHasSiblings() && Shapes.hasShapeBeside(mapping));
    }

    /** The type of an inline schema where it is used. */
    TypeRef inline(Shape shape, Node schema) {
        WantedName name = WantedName.ofInline(schema, run.names());
        return named(drafts.of(shape, name), name, schema);
    }

    /** A draft where it is used; a type of its own is added to the table when the draft needs one. */
    TypeRef named(Draft draft, WantedName wanted, Node at) {
        boolean nullable = run.nullability().of(at);
        if (draft instanceof Draft.Plain plain) {
            return plain.type().withNullable(nullable || plain.type().nullable());
        }
        String name = run.names().unique(wanted.text());
        if (run.names().of(at) == null) {
            run.names().name(at, name);
        }
        return add(draft, new Named(name, false, run.docs().ofSchema(at), at)).withNullable(nullable);
    }

    /** A part of a type, such as the object that is combined with a union; the schema itself is not called so. */
    TypeRef part(Draft draft, WantedName wanted, Node at) {
        if (draft instanceof Draft.Plain plain) {
            return plain.type();
        }
        return add(draft, new Named(run.names().unique(wanted.text()), false, Docs.none(), at));
    }

    private TypeRef add(Draft draft, Named header) {
        if (draft instanceof Draft.Structure) {
            run.table().later(() -> run.table().add(define(draft, header)));
        } else {
            run.table().add(define(draft, header));
        }
        Constraints asked = draft instanceof Draft.Enumerated e ? e.constraints() : Constraints.none();
        return new TypeRef.Named(header.name(), false, asked, header.at().location());
    }

    Drafts drafts() {
        return drafts;
    }

    private TypeDef define(Draft draft, Named header) {
        Location at = header.at().location();
        if (draft instanceof Draft.Plain plain) {
            TypeRef target = plain.type()
                    .withNullable(plain.type().nullable() || run.nullability().of(header.at()));
            return new AliasType(header.name(), header.declared(), target, header.docs(), at);
        }
        if (draft instanceof Draft.Enumerated e) {
            return new EnumType(
                    header.name(),
                    header.declared(),
                    e.scalar(),
                    e.format(),
                    e.values(),
                    e.open(),
                    header.docs(),
                    Optional.empty(),
                    at);
        }
        if (draft instanceof Draft.Union u) {
            return new UnionType(
                    header.name(),
                    header.declared(),
                    u.kind(),
                    u.variants(),
                    u.discriminator(),
                    u.constraints(),
                    header.docs(),
                    at);
        }
        return objects.define((Draft.Structure) draft, header);
    }

    /**
     * What a type has besides its content.
     *
     * @param at the schema it stands for
     */
    record Named(String name, boolean declared, Docs docs, Node at) {}
}
