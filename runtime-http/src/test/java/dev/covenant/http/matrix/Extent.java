package dev.covenant.http.matrix;

import dev.covenant.runtime.Balancing.Strategy;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** How much of the matrix is run: what a build can afford, or all of it. */
final class Extent {
    static final boolean ALL = Boolean.getBoolean("covenant.matrix.all");

    /** How long the instance stays bad. */
    static final Duration BAD_TIME = ALL ? Duration.ofSeconds(6) : Duration.ofMillis(2_500);

    private Extent() {}

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
