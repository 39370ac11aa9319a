package dev.covenant.model.openapi;

import dev.covenant.model.Deprecation;
import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Docs;
import dev.covenant.model.Parameter;
import dev.covenant.model.PolicyFacts;
import dev.covenant.model.PolicyKey;
import dev.covenant.model.Spelling;
import dev.covenant.model.VersionStrategy;
import dev.covenant.model.tree.Durations;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code x-covenant}, and what the overlay says in its place: what only the contract knows about calling its operations.
 */
final class PolicyReader {
    private static final String EXTENSION = "x-covenant";

    private final ReadRun run;
    private final Overlay overlay;

    PolicyReader(ReadRun run, Overlay overlay) {
        this.run = run;
        this.overlay = overlay;
    }

    /** The facts said for the whole contract. */
    PolicyFacts document(MappingNode root) {
        PolicyFacts own = read(extension(root), PolicyKey.Place.DOCUMENT, PolicyFacts.none());
        return read(overlay.document(), PolicyKey.Place.DOCUMENT, own);
    }

    /** The facts said for an operation; what is not said is taken from its path, then from the document. */
    PolicyFacts operation(OperationSite site, String name, PolicyFacts document) {
        PolicyFacts path = read(extension(site.item()), PolicyKey.Place.PATH, document);
        PolicyFacts around = read(overlay.path(site.path()), PolicyKey.Place.PATH, path);
        PolicyFacts inherited = isIdempotent(site.method()) ? withoutKey(around) : around;
        PolicyFacts own = read(extension(site.operation()), PolicyKey.Place.OPERATION, inherited);
        return read(overlay.operation(name), PolicyKey.Place.OPERATION, own);
    }

    /** The docs of an operation with what the overlay says of its end. */
    Docs deprecation(String name, Docs docs) {
        MappingNode own = overlay.operation(name);
        if (own == null || !(own.has("deprecated-since") || own.has("sunset"))) {
            return docs;
        }
        Optional<Deprecation> known = docs.deprecation();
        Deprecation deprecation = new Deprecation(
                run.fields().optionalText(own, "deprecated-since").or(() -> known.flatMap(Deprecation::since)),
                run.fields().optionalText(own, "sunset").or(() -> known.flatMap(Deprecation::sunset)),
                own.location());
        return new Docs(docs.summary(), docs.description(), Optional.of(deprecation), docs.stability());
    }

    /** The key of consistent hashing that is said of an operation itself is one of its parameters. */
    void tellHashKey(OperationSite site, String name, List<Parameter> parameters) {
        MappingNode laid = overlay.operation(name);
        MappingNode own = laid != null && laid.has("hash-key") ? laid : extension(site.operation());
        Node key = own == null ? null : own.get("hash-key");
        List<String> known = parameters.stream().map(Parameter::name).toList();
        if (key instanceof ScalarNode scalar && !scalar.isNull() && !known.contains(scalar.text())) {
            bad(key, "the operation has no parameter '" + scalar.text() + "'", Spelling.hint(scalar.text(), known));
        }
    }

    /** A path with a POST beside a GET has its idempotency key for the POST. */
    private static boolean isIdempotent(String method) {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS", "TRACE", "QUERY", "PUT", "DELETE" -> true;
            default -> false;
        };
    }

    private static PolicyFacts withoutKey(PolicyFacts facts) {
        return new PolicyFacts(
                facts.safe(), facts.idempotent(), Optional.empty(), facts.timeout(), facts.deadline(), facts.hashKey());
    }

    private PolicyFacts read(@Nullable MappingNode own, PolicyKey.Place place, PolicyFacts around) {
        if (own == null) {
            return around;
        }
        tellUnknown(own, place);
        PolicyFacts facts = new PolicyFacts(
                place == PolicyKey.Place.OPERATION ? run.fields().optionalFlag(own, "safe") : Optional.empty(),
                run.fields().optionalFlag(own, "idempotent").or(around::idempotent),
                run.fields().optionalText(own, "idempotency-key").or(around::idempotencyKey),
                duration(own, "timeout").or(around::timeout),
                duration(own, "deadline").or(around::deadline),
                run.fields().optionalText(own, "hash-key").or(around::hashKey));
        tellContradictions(own, facts);
        return facts;
    }

    private @Nullable MappingNode extension(MappingNode parent) {
        return parent.has(EXTENSION) ? run.fields().mapping(parent, EXTENSION) : null;
    }

    private void tellUnknown(MappingNode own, PolicyKey.Place place) {
        for (int i = 0; i < own.size(); i++) {
            String text = own.key(i);
            Node at = own.value(i);
            Optional<PolicyKey> key = PolicyKey.of(text);
            if (key.isEmpty()) {
                bad(at, "x-covenant has no key '" + text + "'", Spelling.hint(text, PolicyKey.texts(place)));
            } else if (!key.get().belongsTo(place)) {
                boolean document = key.get().belongsTo(PolicyKey.Place.DOCUMENT);
                bad(
                        at,
                        "'" + text + "' is said of " + (document ? "the whole document" : "single operations")
                                + " only",
                        "");
            }
        }
    }

    /** Only where one of the two is said, so that it is told once. */
    private void tellContradictions(MappingNode own, PolicyFacts facts) {
        boolean tooShort = facts.timeout().isPresent()
                && facts.deadline().isPresent()
                && facts.timeout().get().compareTo(facts.deadline().get()) > 0;
        Node time = own.has("timeout") ? own.get("timeout") : own.get("deadline");
        if (tooShort && time != null) {
            contradiction(
                    time,
                    "an attempt may take " + facts.timeout().get() + " but the whole call only "
                            + facts.deadline().get(),
                    "shorten the attempt (timeout) or give the call more (deadline)");
        }
        Node safe = own.get("safe");
        if (safe != null
                && facts.safe().equals(Optional.of(true))
                && facts.idempotent().equals(Optional.of(false))) {
            contradiction(
                    safe, "it changes nothing but must not be done twice", "what is safe is idempotent: leave one out");
        }
    }

    private Optional<Duration> duration(MappingNode own, String key) {
        Node value = own.get(key);
        if (value == null) {
            return Optional.empty();
        }
        Optional<Duration> duration = value instanceof ScalarNode scalar
                ? Durations.parse(scalar.text().strip()).filter(time -> !time.isZero())
                : Optional.empty();
        if (duration.isEmpty()) {
            bad(value, "'" + key + "' is no duration; write " + Durations.EXAMPLES, "");
        }
        return duration;
    }

    /** How callers say which version they speak: as the overlay or {@code x-covenant.version} says, else in the path. */
    VersionStrategy version(MappingNode root) {
        MappingNode laid = overlay.document();
        MappingNode own = laid != null && laid.has("version") ? laid : extension(root);
        MappingNode version = own == null ? null : run.fields().mapping(own, "version");
        if (version == null) {
            return new VersionStrategy.InPath();
        }
        String name = run.fields().text(version, "name");
        String value = run.fields().text(version, "value");
        String in = run.fields().text(version, "in");
        if (in.equals("path")) {
            return new VersionStrategy.InPath();
        }
        if (name.isEmpty() || value.isEmpty() || (!in.equals("header") && !in.equals("query"))) {
            bad(version, "a version needs 'in' (path, header or query), and 'name' and 'value' outside the path", "");
            return new VersionStrategy.InPath();
        }
        return in.equals("header")
                ? new VersionStrategy.InHeader(name, value)
                : new VersionStrategy.InQuery(name, value);
    }

    private void contradiction(Node at, String message, String hint) {
        run.findings().add(DiagnosticCode.CONTRADICTORY_EXTENSION, at.location(), message, hint);
    }

    private void bad(Node at, String message, String hint) {
        run.findings().add(DiagnosticCode.BAD_EXTENSION, at.location(), message, hint);
    }
}
