package dev.covenant.gate.baseline;

import dev.covenant.model.Diagnostic;
import java.util.List;

/**
 * What bundling came to.
 */
public sealed interface BundleResult {
    /**
     * There is a bundle.
     *
     * @param diagnostics what there is to say of its contracts; no errors
     */
    record Made(Bundle bundle, List<Diagnostic> diagnostics) implements BundleResult {
        public Made {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * A contract cannot be read.
     *
     * @param diagnostics at least one is an error
     */
    record Unreadable(List<Diagnostic> diagnostics) implements BundleResult {
        public Unreadable {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
