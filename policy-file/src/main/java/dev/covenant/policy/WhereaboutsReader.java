package dev.covenant.policy;

import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import dev.covenant.model.tree.SequenceNode;
import dev.covenant.runtime.Instance;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads where the instances of a target are. */
final class WhereaboutsReader {
    /** The keys of a target that say it; at most one of them may be there. */
    static final List<String> KEYS = List.of("instances", "dns", "file");

    private static final List<String> SCHEMES = List.of("http", "https");
    private static final Duration DNS_EVERY = Duration.ofSeconds(30);
    private static final Duration FILE_EVERY = Duration.ofSeconds(1);

    private final Path folder;
    private final Faults faults;

    /** @param folder what relative file names are relative to */
    WhereaboutsReader(Path folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    /** Empty when nothing is said, or wrongly. */
    Optional<Whereabouts> read(MappingNode target) {
        List<String> said = KEYS.stream().filter(target::has).toList();
        if (said.size() > 1) {
            faults.bad(
                    target.location(),
                    "the instances are said " + said.size() + " times, by " + String.join(" and ", said)
                            + "; one is enough");
            return Optional.empty();
        }
        Node instances = target.get("instances");
        if (instances != null) {
            return listed(instances);
        }
        Node dns = target.get("dns");
        if (dns != null) {
            return looked(dns, "dns", "url", DNS_EVERY).flatMap(look -> named(look, dns));
        }
        Node file = target.get("file");
        return file == null
                ? Optional.empty()
                : looked(file, "file", "path", FILE_EVERY).flatMap(look -> watched(look, file));
    }

    private Optional<Whereabouts> listed(Node value) {
        if (!(value instanceof SequenceNode sequence)) {
            faults.bad("instances", value, "a list of addresses such as http://a:8080");
            return Optional.empty();
        }
        if (sequence.size() == 0) {
            faults.bad(value.location(), "'instances' is empty; name one, or leave it out when code gives them");
            return Optional.empty();
        }
        Map<String, Node> known = new HashMap<>();
        List<Instance> instances = new ArrayList<>();
        for (Node item : sequence.items()) {
            instance(item).ifPresent(instance -> {
                Node before = known.putIfAbsent(instance.id(), item);
                if (before != null) {
                    String first = before.location().toString();
                    faults.bad(item.location(), "'" + instance.id() + "' is named twice; the first is at " + first);
                }
                instances.add(instance);
            });
        }
        return Optional.of(instances).filter(all -> all.size() == known.size()).map(Whereabouts.Listed::new);
    }

    private Optional<Instance> instance(Node item) {
        if (item instanceof MappingNode mapping) {
            known(mapping, "an instance", List.of("url", "weight", "id"));
            Node url = mapping.get("url");
            if (url == null) {
                faults.missing(item.location(), "an instance needs a 'url'", "as in {url: http://a:8080, weight: 3}");
                return Optional.empty();
            }
            return text(url, "url").flatMap(address -> instance(url, address, mapping));
        }
        return text(item, "instances").flatMap(address -> instance(item, address, null));
    }

    private Optional<Instance> instance(Node at, String address, @Nullable MappingNode more) {
        try {
            Instance plain = Instance.at(address);
            if (!SCHEMES.contains(plain.uri().getScheme())) {
                faults.bad("url", at, "an http or https address");
                return Optional.empty();
            }
            if (more == null) {
                return Optional.of(plain);
            }
            Optional<Integer> weight = value(more, "weight", Kinds.whole(1, 1_000), 1);
            Node id = more.get("id");
            Optional<String> name = id == null ? Optional.of(address) : text(id, "id");
            return weight.flatMap(share -> name.map(called -> new Instance(called, plain.uri(), share)));
        } catch (IllegalArgumentException e) {
            faults.bad(at.location(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** What to look at, and how often. */
    private record Look(String at, Duration every) {}

    private Optional<Look> looked(Node value, String key, String inner, Duration usual) {
        if (!(value instanceof MappingNode mapping)) {
            return text(value, key).map(text -> new Look(text, usual));
        }
        known(mapping, "'" + key + "'", List.of(inner, "every"));
        Node at = mapping.get(inner);
        if (at == null) {
            faults.missing(value.location(), "'" + key + "' needs a '" + inner + "'", "");
            return Optional.empty();
        }
        Optional<Duration> every = value(mapping, "every", Kinds.WITHIN_A_DAY, usual);
        return text(at, inner).flatMap(text -> every.map(time -> new Look(text, time)));
    }

    private Optional<Whereabouts> named(Look look, Node at) {
        try {
            URI uri = URI.create(look.at());
            if ("http".equals(uri.getScheme()) && uri.getHost() != null) {
                return Optional.of(new Whereabouts.Named(look.at(), look.every()));
            }
        } catch (IllegalArgumentException e) {
            faults.bad(at.location(), "'" + look.at() + "' is no address: " + e.getMessage());
            return Optional.empty();
        }
        faults.bad("dns", at, "an http address such as http://orders.internal:8080 (https: name it in 'instances')");
        return Optional.empty();
    }

    private Optional<Whereabouts> watched(Look look, Node at) {
        try {
            return Optional.of(new Whereabouts.Watched(folder.resolve(look.at()), look.every()));
        } catch (InvalidPathException e) {
            faults.bad(at.location(), "'" + look.at() + "' is no file name: " + e.getReason());
            return Optional.empty();
        }
    }

    private <T> Optional<T> value(MappingNode parent, String key, Kind<T> kind, T usual) {
        Node value = parent.get(key);
        if (value == null) {
            return Optional.of(usual);
        }
        Optional<T> read = value instanceof ScalarNode scalar ? kind.parse().apply(scalar) : Optional.empty();
        if (read.isEmpty()) {
            faults.bad(key, value, kind.wanted());
        }
        return read;
    }

    private Optional<String> text(Node value, String key) {
        if (value instanceof ScalarNode scalar
                && !scalar.isNull()
                && !scalar.text().isBlank()) {
            return Optional.of(scalar.text());
        }
        faults.bad(key, value, "text");
        return Optional.empty();
    }

    private void known(MappingNode mapping, String where, List<String> keys) {
        for (int i = 0; i < mapping.size(); i++) {
            if (!keys.contains(mapping.key(i))) {
                faults.unknown(mapping.key(i), mapping.value(i), where, keys);
            }
        }
    }
}
