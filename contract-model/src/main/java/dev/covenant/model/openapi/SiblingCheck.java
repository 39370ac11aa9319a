package dev.covenant.model.openapi;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.tree.MappingNode;

/**
 * Tells about keywords beside a {@code $ref} that mean nothing there.
 */
final class SiblingCheck {
    private SiblingCheck() {}

    static void check(MappingNode schema, ReadRun run) {
        if (schema.size() == 1 || run.dialect().refHasSiblings()) {
            return;
        }
        StringBuilder ignored = new StringBuilder();
        for (int i = 0; i < schema.size(); i++) {
            String key = schema.key(i);
            boolean meansNothing = Keywords.shapes(key) || (Keywords.limits(key) && !Keywords.notes(key));
            if (meansNothing && !key.equals("$ref")) {
                ignored.append(ignored.isEmpty() ? "" : ", ").append(key);
            }
        }
        if (!ignored.isEmpty()) {
            run.findings()
                    .add(
                            DiagnosticCode.REF_SIBLINGS_IGNORED,
                            schema.location(),
                            "beside a $ref these are ignored: " + ignored,
                            "put the $ref into an allOf");
        }
    }
}
