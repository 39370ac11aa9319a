package dev.covenant.runtime.health;

/**
 * When so few instances are left that ejecting the others does more harm than good (Envoy's panic threshold): passive ejections are
 * ignored then. Health checks and open breakers are not.
 */
public final class Panic {
    private Panic() {}

    /**
     * Whether fewer than half of the known instances may be asked.
     *
     * @param eligible those that nothing speaks against
     * @param known all of them
     */
    public static boolean holds(int eligible, int known) {
        return 2L * eligible < known;
    }
}
