package dev.covenant.truth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** Another way to write the same contract. */
sealed interface Rewriting permits Rewrite, Respelling {
    List<Rewriting> ALL = Stream.<Rewriting>concat(Stream.of(Rewrite.values()), Stream.of(Respelling.values()))
            .toList();

    /** Changes the contract; false when there is nothing to change in this way. */
    boolean apply(ObjectNode contract, Chance chance);

    /** What it is called. */
    String name();
}
