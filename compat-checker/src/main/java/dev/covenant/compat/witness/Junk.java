package dev.covenant.compat.witness;

import dev.covenant.model.Literal;
import java.math.BigDecimal;
import java.util.List;

/**
 * One small value of every kind.
 */
final class Junk {
    static final List<Literal> ALL = List.of(
            new Literal.Null(),
            Values.number(0),
            Values.number(1),
            Values.text(""),
            Values.text("a"),
            new Literal.Bool(true),
            Values.number(new BigDecimal("0.5")),
            new Literal.Items(List.of()),
            Values.object());

    private Junk() {}
}
