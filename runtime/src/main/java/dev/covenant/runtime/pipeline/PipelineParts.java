package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.InstanceSource;
import dev.covenant.runtime.Policy;
import java.util.concurrent.Executor;

/**
 * What a pipeline is made of.
 *
 * @param executor runs what an asynchronous call does after a pause; never the thread of the alarms
 */
public record PipelineParts(
        InstanceSource source,
        Policy policy,
        Balancer balancer,
        CallListener listener,
        Time time,
        Chance chance,
        Executor executor) {}
