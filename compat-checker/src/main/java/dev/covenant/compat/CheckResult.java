package dev.covenant.compat;

import java.util.List;

/**
 * What a check has found.
 *
 * @param findings worst first, then by rule and element
 */
public record CheckResult(List<Finding> findings) {
    public CheckResult {
        findings = List.copyOf(findings);
    }

    /** Whether anyone breaks. */
    public boolean isBreaking() {
        return findings.stream().anyMatch(Finding::isBreaking);
    }
}
