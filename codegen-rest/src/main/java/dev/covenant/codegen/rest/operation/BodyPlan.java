package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.CodeBlock;
import dev.covenant.model.Docs;
import java.util.List;
import java.util.Optional;

/**
 * The body of a request as Java.
 *
 * @param options by Java type, the preferred one first; never empty
 * @param parts the class of the multipart option, if it has one
 */
record BodyPlan(boolean required, List<Option> options, Optional<PartsPlan> parts, Docs docs) {
    BodyPlan {
        options = List.copyOf(options);
    }

    /** The Java type that a body is unless somebody says otherwise. */
    Option preferred() {
        return options.get(0);
    }

    /** Whether every request has a body of the preferred type. */
    boolean isAlwaysPreferred() {
        return required && options.size() == 1;
    }

    /** Whether the sender may choose among media types of one Java type. */
    boolean hasChoice() {
        return options.stream().anyMatch(Option::hasChoice);
    }

    /**
     * One Java type that a body may have.
     *
     * @param javaName of the accessor and the builder's method: {@code body}, {@code bodyText}
     * @param schemas for each media type an expression of type {@code Schema}; empty when no server is generated
     */
    record Option(String javaName, ContentPlan content, List<CodeBlock> schemas) {
        Option {
            schemas = List.copyOf(schemas);
        }

        /** Whether the sender says which media type. */
        boolean hasChoice() {
            return content.media().size() > 1 && content.kind() != MediaKind.BINARY;
        }

        /** Whether the body says which media type: bytes know their own. */
        boolean isChosenByBody() {
            return content.media().size() > 1 && content.kind() == MediaKind.BINARY;
        }
    }
}
