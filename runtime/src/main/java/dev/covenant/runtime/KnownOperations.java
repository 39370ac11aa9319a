package dev.covenant.runtime;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The operations of a contract, by name: what a policy that names operations is held against when a client is made. Generated code has
 * one for each contract.
 */
public final class KnownOperations {
    private static final Logger LOGGER = System.getLogger("dev.covenant.runtime");

    private final String contract;
    private final String prefix;
    private final Map<String, OperationClass> classes;

    private KnownOperations(Builder parts) {
        this.contract = parts.contract;
        this.prefix = parts.prefix;
        this.classes = Collections.unmodifiableMap(new TreeMap<>(parts.classes));
    }

    /**
     * Starts without any.
     *
     * @param contract its title, for messages
     */
    public static Builder of(String contract) {
        return new Builder(contract, "");
    }

    /**
     * Starts without any, for one of several services that share a target: names of other services' operations are not its business.
     *
     * @param service its full name, which the names of its operations begin with, before a slash
     */
    public static Builder ofService(String service) {
        return new Builder(service, service + "/");
    }

    /**
     * Holds a client's policy against the contract. What it asks of an operation that the operation cannot have is refused. An
     * operation that the contract does not have is a warning in the log and no error: contracts may share a target and its policy, and
     * a policy may outlive an operation.
     *
     * @param target whose policy it is, for messages
     * @throws ContradictoryPolicyException with everything that is asked for and cannot be
     */
    public void check(String target, Policy policy) {
        if (policy.operations().isEmpty()) {
            return;
        }
        List<Contradiction> misfits = misfits(policy);
        if (!misfits.isEmpty()) {
            throw new ContradictoryPolicyException(misfits);
        }
        unknown(policy).forEach(name -> LOGGER.log(Level.WARNING, warning(target, name)));
    }

    /** The operations that the policy names and the contract does not have, by the alphabet. */
    List<String> unknown(Policy policy) {
        return policy.operations().keySet().stream()
                .filter(name -> name.startsWith(prefix) && !classes.containsKey(name))
                .sorted()
                .toList();
    }

    /** What to say of one that the contract does not have. */
    String warning(String target, String name) {
        String hint =
                nearest(name).map(meant -> "; did you mean '" + meant + "'?").orElse("");
        return "the policy of " + target + " names the operation '" + name + "', which the contract '" + contract
                + "' does not have: what it says there holds for nothing" + hint;
    }

    private List<Contradiction> misfits(Policy policy) {
        List<Contradiction> found = new ArrayList<>();
        new TreeMap<>(policy.operations()).forEach((name, own) -> {
            OperationClass kind = classes.get(name);
            if (kind != null) {
                found.addAll(OperationContradictions.of(name, own, kind));
            }
        });
        return found;
    }

    /** With at most a third of its letters wrong; Java's spelling of the name is as good as the contract's. */
    private Optional<String> nearest(String wrong) {
        String best = null;
        int fewest = Math.max(1, wrong.length() / 3) + 1;
        for (String name : classes.keySet()) {
            int edits = EditDistance.of(plain(wrong), plain(name));
            if (edits < fewest) {
                fewest = edits;
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        name.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    @Override
    public String toString() {
        return contract + " " + classes;
    }

    /** Collects the operations of a contract. */
    public static final class Builder {
        private final String contract;
        private final String prefix;
        private final Map<String, OperationClass> classes = new TreeMap<>();

        private Builder(String contract, String prefix) {
            this.contract = contract;
            this.prefix = prefix;
        }

        /** Operations of one class. Of two that have the same name the one counts to which more may be done. */
        public Builder add(OperationClass kind, String... names) {
            for (String name : names) {
                classes.merge(name, kind, (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
            return this;
        }

        /** All of them. */
        public KnownOperations build() {
            return new KnownOperations(this);
        }
    }
}
