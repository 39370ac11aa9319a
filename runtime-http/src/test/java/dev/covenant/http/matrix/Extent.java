package dev.covenant.http.matrix;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covenant.runtime.Balancing.Strategy;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * How much of the matrix is run. A build runs what a busy machine cannot spoil. With {@code -Dcovenant.matrix=main} the main rows are
 * measured, with {@code all} every row; for machines that do nothing else.
 */
final class Extent {
    static final boolean MEASURED = System.getProperty("covenant.matrix") != null;
    static final boolean ALL = "all".equals(System.getProperty("covenant.matrix"));

    /** By how much everything is faster than by default: a busy machine is not as fast as the marks want it. */
    static final int FASTER = MEASURED ? 30 : 5;

    /** A second after closing no thread and no socket is left; a busy machine needs longer. */
    static final Duration TO_END = Duration.ofSeconds(MEASURED ? 1 : 10);

    /** How long the instance stays bad. */
    static final Duration BAD_TIME = ALL ? Duration.ofSeconds(6) : Duration.ofMillis(2_500);

    private Extent() {}

    /** Skips what only a quiet machine can tell. */
    static void assumeMeasured() {
        assumeThat(MEASURED)
                .as("measured only with -Dcovenant.matrix=main or all, on a machine that does nothing else")
                .isTrue();
    }

    /** The main rows with every strategy, the others with the default one; in the short run one main row a strategy beside the default's. */
    static Stream<Arguments> rows() {
        if (ALL) {
            return Arrays.stream(Row.values()).flatMap(row -> strategies(row).map(each -> Arguments.of(row, each)));
        }
        return Stream.of(
                Arguments.of(Row.KILLED, Strategy.ADAPTIVE),
                Arguments.of(Row.HANGS, Strategy.ADAPTIVE),
                Arguments.of(Row.STORM_503, Strategy.ADAPTIVE),
                Arguments.of(Row.TEN_TIMES_SLOWER, Strategy.ADAPTIVE),
                Arguments.of(Row.HANGS, Strategy.ROUND_ROBIN),
                Arguments.of(Row.KILLED, Strategy.WEIGHTED),
                Arguments.of(Row.STORM_503, Strategy.LEAST_CONNECTIONS),
                Arguments.of(Row.TEN_TIMES_SLOWER, Strategy.CONSISTENT_HASH));
    }

    private static Stream<Strategy> strategies(Row row) {
        boolean main = EnumSet.range(Row.KILLED, Row.TEN_TIMES_SLOWER).contains(row);
        return main ? Arrays.stream(Strategy.values()) : Stream.of(Strategy.ADAPTIVE);
    }
}
