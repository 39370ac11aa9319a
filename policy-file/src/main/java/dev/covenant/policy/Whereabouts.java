package dev.covenant.policy;

import dev.covenant.runtime.Instance;
import dev.covenant.runtime.Target;
import dev.covenant.runtime.instances.DnsInstances;
import dev.covenant.runtime.instances.FileInstances;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Where the instances of a target are. */
sealed interface Whereabouts {
    /** The target with them. */
    Target of(Target target);

    /** These and no others. */
    record Listed(List<Instance> instances) implements Whereabouts {
        public Listed {
            instances = List.copyOf(instances);
        }

        @Override
        public Target of(Target target) {
            return target.instances(instances);
        }
    }

    /** Every address of a name. */
    record Named(String url, Duration every) implements Whereabouts {
        @Override
        public Target of(Target target) {
            return target.instances(DnsInstances.of(url, every));
        }
    }

    /** What a file says, as long as it says so. */
    record Watched(Path file, Duration every) implements Whereabouts {
        @Override
        public Target of(Target target) {
            return target.instances(FileInstances.of(file, every));
        }
    }
}
