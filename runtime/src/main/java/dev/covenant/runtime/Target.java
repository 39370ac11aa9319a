package dev.covenant.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A service to call: its name and where its instances are. Immutable.
 *
 * <pre>{@code
 * Target.of("order-service").instances("http://a:8080", "http://b:8080")
 * Target.of("order-service").instance("http://a:8080", 3).instance("http://b:8080", 1)
 * Target.of("order-service").instances(registry::current)
 * Target.at("https://api.example.com/v2")
 * }</pre>
 */
public final class Target {
    private final String name;
    private final List<Instance> named;
    private final InstanceSource source;

    private Target(String name, List<Instance> named, InstanceSource source) {
        this.name = name;
        this.named = named;
        this.source = source;
    }

    /** A service without instances yet. */
    public static Target of(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a target needs a name");
        }
        return new Target(name, List.of(), List::of);
    }

    /** The service at one address, which is its name too. */
    public static Target at(String uri) {
        return of(uri).instances(uri);
    }

    /** The instances at these addresses and no others, all of weight 1. */
    public Target instances(String... uris) {
        return instances(Arrays.stream(uris).map(Instance::at).toList());
    }

    /** These instances and no others. */
    public Target instances(List<Instance> all) {
        Set<String> ids = new HashSet<>();
        all.forEach(instance -> {
            if (!ids.add(instance.id())) {
                throw new IllegalArgumentException("two instances of " + name + " have the id " + instance.id());
            }
        });
        List<Instance> copy = List.copyOf(all);
        return new Target(name, copy, InstanceSource.fixed(copy));
    }

    /** The instances that a live source knows, instead of any given before. */
    public Target instances(InstanceSource live) {
        return new Target(name, List.of(), live);
    }

    /** One more instance, with its weight (1 to 1,000). */
    public Target instance(String uri, int weight) {
        List<Instance> more = new ArrayList<>(named);
        more.add(Instance.at(uri).weighing(weight));
        return instances(more);
    }

    public String name() {
        return name;
    }

    public InstanceSource source() {
        return source;
    }

    @Override
    public String toString() {
        return name + " " + source.instances();
    }
}
