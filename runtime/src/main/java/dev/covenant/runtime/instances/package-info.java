/**
 * Where the instances of a service are when the list is not fixed.
 *
 * <pre>{@code
 * Target.of("order-service").instances(DnsInstances.of("http://orders.internal:8080"))
 * Target.of("order-service").instances(FileInstances.of(Path.of("/etc/covenant/orders.txt")))
 * Target.of("order-service").instances(registry::current)   // any discovery system: an InstanceSource is one method
 * }</pre>
 *
 * <p>Sources are asked at every attempt and answer from memory; what is out of date is brought up to date beside the calls. A source that
 * cannot be read keeps what it knew, and says so in the log.
 */
@NullMarked
package dev.covenant.runtime.instances;

import org.jspecify.annotations.NullMarked;
