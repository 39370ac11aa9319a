package dev.covenant.gate;

import dev.covenant.compat.Finding;
import dev.covenant.model.Contract;
import java.util.List;
import java.util.Optional;

/**
 * What a client must change to move from one version to another, by operation. The versions are two contracts, or live in one beside each
 * other, as {@code /v1/orders} and {@code /v2/orders} or packages {@code shop.v1} and {@code shop.v2}; either way an operation is the same
 * one when method and path are, or its full name is, without the version.
 *
 * @param from the version that clients speak now
 * @param to the one that they are to speak
 * @param general what concerns all calls, such as another address
 * @param operations those of the old version, sorted; those in which nothing is different are among them
 * @param added the operations that only the new version has
 */
public record MigrationGuide(String from, String to, List<Finding> general, List<Step> operations, List<String> added) {
    public MigrationGuide {
        general = List.copyOf(general);
        operations = List.copyOf(operations);
        added = List.copyOf(added);
    }

    /**
     * What is to be done about one operation.
     *
     * @param before how it is called in the old version, such as {@code GET /v1/orders/{id}}
     * @param after how it is called in the new one; absent: it has none
     * @param musts what a client must change, or may break by; worst first
     * @param mays what a client may notice or use
     */
    public record Step(String before, Optional<String> after, List<Finding> musts, List<Finding> mays) {
        public Step {
            musts = List.copyOf(musts);
            mays = List.copyOf(mays);
        }
    }

    /**
     * From one version to another one of the same contract.
     *
     * @param from as paths or packages say it, such as {@code v1}
     * @param to such as {@code v2}
     * @throws InvalidGateException when the contract has no such version
     */
    public static MigrationGuide between(Contract contract, String from, String to) {
        return MigrationBuilder.between(contract, from, to);
    }

    /**
     * From one contract to another one. Where the paths or packages of each say one version, and another one, they are compared without it.
     *
     * @throws InvalidGateException when they are of different kinds
     */
    public static MigrationGuide between(Contract old, Contract revised) {
        return MigrationBuilder.between(old, revised);
    }

    /** As Markdown, from a heading of the second level on. */
    public String markdown() {
        return MigrationMarkdown.of(this);
    }
}
