package dev.covenant.runtime.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * Watches every client that was given no listener of its own. Found by {@link ServiceLoader}: to have its module on the class path is
 * enough.
 */
public interface CallListenerProvider {
    /** The listener; one for all clients. */
    CallListener listener();

    /** The listeners of all providers that the current thread, or else this library, can see; {@link CallListener#NONE} without any. */
    static CallListener discovered() {
        Map<Class<?>, CallListener> found = new LinkedHashMap<>();
        for (ServiceLoader<CallListenerProvider> loader : List.of(
                ServiceLoader.load(CallListenerProvider.class),
                ServiceLoader.load(CallListenerProvider.class, CallListenerProvider.class.getClassLoader()))) {
            loader.forEach(provider -> found.putIfAbsent(provider.getClass(), provider.listener()));
        }
        List<CallListener> all = List.copyOf(found.values());
        return all.isEmpty() ? CallListener.NONE : CallListener.all(all);
    }
}
