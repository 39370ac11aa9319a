package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.InstanceSource;
import dev.covenant.runtime.Policy;
import java.util.concurrent.Executor;

/**
 * What a pipeline is made of.
 *
 * @param target the service's name, for events and logs
 * @param probe asks instances whether they are well, if the policy wants that
 * @param executor runs what an asynchronous call does after a pause; never the thread of the alarms
 */
public record PipelineParts(
        String target,
        InstanceSource source,
        Policy policy,
        CallListener listener,
        HealthProbe probe,
        Time time,
        Chance chance,
        Executor executor) {}
