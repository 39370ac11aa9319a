package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.CodeBlock;
import dev.covenant.codegen.Literals;
import dev.covenant.model.Encoding;
import dev.covenant.model.MediaType;
import dev.covenant.model.ParameterStyle;
import java.util.Map;

/**
 * The properties of a form that are written otherwise than by default (OpenAPI 3.0, "Encoding Object").
 */
final class FormFields {
    private FormFields() {}

    /** Further arguments of {@code Content.form}, each after a comma. */
    static CodeBlock of(MediaType media) {
        CodeBlock.Builder fields = CodeBlock.builder();
        for (Map.Entry<String, Encoding> entry : media.encodings().entrySet()) {
            Encoding encoding = entry.getValue();
            if (encoding.contentType().isPresent()
                    || encoding.style().isPresent()
                    || encoding.explode().isPresent()) {
                fields.add(",\n$L", field(entry.getKey(), encoding));
            }
        }
        return fields.build();
    }

    private static CodeBlock field(String property, Encoding encoding) {
        ParameterStyle style = encoding.style().orElse(ParameterStyle.FORM);
        return CodeBlock.of(
                "new $T($L, $L, $T.$L, $L)",
                RuntimeNames.FORM_FIELD,
                Literals.text(property),
                Literals.text(encoding.contentType().orElse("")),
                RuntimeNames.STYLE,
                style.name(),
                encoding.explode().orElse(style == ParameterStyle.FORM));
    }
}
