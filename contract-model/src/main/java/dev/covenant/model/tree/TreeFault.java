package dev.covenant.model.tree;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Location;

/**
 * That the rest of a file cannot be read. Never leaves this package: {@link TreeReader} makes a finding of it.
 */
final class TreeFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient DiagnosticCode code;
    private final transient Location location;
    private final String hint;

    TreeFault(DiagnosticCode code, Location location, String message, String hint) {
        super(message, null, false, false);
        this.code = code;
        this.location = location;
        this.hint = hint;
    }

    DiagnosticCode code() {
        return code;
    }

    void tell(Findings findings) {
        findings.add(code, location, String.valueOf(getMessage()), hint);
    }
}
