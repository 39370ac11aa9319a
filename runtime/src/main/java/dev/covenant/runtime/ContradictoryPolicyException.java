package dev.covenant.runtime;

import java.util.List;

/** A {@link Policy} contradicts itself; names every contradiction. */
public final class ContradictoryPolicyException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<Contradiction> contradictions;

    /**
     * Of at least one contradiction.
     *
     * @param contradictions in the order in which they are told
     */
    public ContradictoryPolicyException(List<Contradiction> contradictions) {
        super(message(contradictions));
        this.contradictions = List.copyOf(contradictions);
    }

    /** All of them. */
    public List<Contradiction> contradictions() {
        return contradictions;
    }

    private static String message(List<Contradiction> contradictions) {
        StringBuilder message = new StringBuilder("the policy contradicts itself:");
        contradictions.forEach(each -> message.append("\n - ").append(each));
        return message.toString();
    }
}
