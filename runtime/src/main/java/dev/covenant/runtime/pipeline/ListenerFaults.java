package dev.covenant.runtime.pipeline;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Where the faults of listeners go: they are not the call's. */
final class ListenerFaults {
    private static final Logger LOGGER = System.getLogger(CallListener.class.getName());

    private ListenerFaults() {}

    static void log(RuntimeException fault) {
        LOGGER.log(Level.WARNING, "a call listener failed", fault);
    }
}
