package dev.covenant.gate;

/**
 * What came of a run of the gate.
 */
public sealed interface GateOutcome {
    /** Whether the release is not to go out. */
    boolean isRefused();

    /**
     * Two sides were compared.
     *
     * @param report what that came to
     */
    record Judged(GateReport report) implements GateOutcome {
        @Override
        public boolean isRefused() {
            return report.isRefused();
        }
    }

    /**
     * There was nothing to compare with: this is the first release.
     *
     * @param sought where an earlier one was looked for, for people: {@code maven:com.acme:orders}
     * @param revised what is to be released
     * @param missing what that is to mean
     */
    record FirstRelease(String sought, Side revised, MissingBaseline missing) implements GateOutcome {
        @Override
        public boolean isRefused() {
            return missing == MissingBaseline.FAIL;
        }

        /** One line for people, which is always shown: a gate that is open because nothing was found must not look like one that has looked. */
        public String text() {
            int count = revised.contracts().size();
            String contracts = count == 1 ? "1 contract" : count + " contracts";
            String line = "no released version at " + sought + ": nothing to compare " + contracts + " of "
                    + revised.label() + " with";
            return switch (missing) {
                case PASS -> line + "; passed as the first release";
                case WARN -> "warning: " + line + "; passed as the first release";
                case FAIL -> "error: " + line + "; release a first version with missing-baseline: pass";
            };
        }
    }
}
