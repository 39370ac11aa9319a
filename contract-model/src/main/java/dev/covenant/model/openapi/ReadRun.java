package dev.covenant.model.openapi;

import dev.covenant.model.ReadOptions;
import dev.covenant.model.tree.Findings;

/**
 * What the parts of a reader share while they read one contract.
 */
final class ReadRun {
    private final Dialect dialect;
    private final ReadOptions options;
    private final Findings findings;
    private final Fields fields;
    private final Documents documents;
    private final References references;
    private final TypeNames names = new TypeNames();
    private final Nullability nullability;
    private final DocsReader docs;
    private final Shapes shapes;
    private final TypeTable table;
    private final Discriminators discriminators;
    private final Schemas schemas;

    ReadRun(Dialect dialect, ReadOptions options, Findings findings, Documents documents) {
        this.dialect = dialect;
        this.options = options;
        this.findings = findings;
        this.documents = documents;
        this.fields = new Fields(findings);
        this.references = new References(documents, options.limits(), findings);
        this.nullability = new Nullability(references);
        this.docs = new DocsReader(fields);
        this.shapes = new Shapes(this);
        this.table = new TypeTable();
        this.discriminators = new Discriminators(this);
        this.schemas = new Schemas(this);
    }

    Dialect dialect() {
        return dialect;
    }

    ReadOptions options() {
        return options;
    }

    Findings findings() {
        return findings;
    }

    Fields fields() {
        return fields;
    }

    Documents documents() {
        return documents;
    }

    References references() {
        return references;
    }

    TypeNames names() {
        return names;
    }

    Nullability nullability() {
        return nullability;
    }

    DocsReader docs() {
        return docs;
    }

    Shapes shapes() {
        return shapes;
    }

    TypeTable table() {
        return table;
    }

    Discriminators discriminators() {
        return discriminators;
    }

    Schemas schemas() {
        return schemas;
    }
}
