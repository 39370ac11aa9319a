package dev.covenant.runtime.pipeline;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Where the faults of listeners go: into the log, since they are not the call's. */
public final class ListenerFaults {
    private static final Logger LOGGER = System.getLogger(CallListener.class.getName());

    private ListenerFaults() {}

    /** Tells a listener something. */
    public static void guard(Runnable telling) {
        try {
            telling.run();
        } catch (Throwable fault) {
            // Not only exceptions: a listener that was built against other versions of its libraries throws errors.
            LOGGER.log(Level.WARNING, "a call listener failed", fault);
        }
    }
}
