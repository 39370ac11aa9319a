package dev.covenant.model.proto;

import com.google.protobuf.Descriptors.MethodDescriptor;
import dev.covenant.model.Deprecation;
import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Docs;
import dev.covenant.model.Literal;
import dev.covenant.model.PolicyFacts;
import dev.covenant.model.ProtoOption;
import dev.covenant.model.ProtoOptions;
import dev.covenant.model.Spelling;
import dev.covenant.model.tree.Durations;
import dev.covenant.model.tree.Findings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code (covenant.file)}, {@code (covenant.service)} and {@code (covenant.method)}, which say what {@code x-covenant} says in
 * OpenAPI, and what overlays say in their place.
 */
final class PolicyOptions {
    private static final List<String> OF_METHODS = List.of("safe", "deprecated_since", "sunset");

    private final Findings findings;
    private final Overlays overlays;

    PolicyOptions(Findings findings, Overlays overlays) {
        this.findings = findings;
        this.overlays = overlays;
    }

    /** What is said of a file, which is given by its import path. */
    PolicyFacts ofFile(String file, ProtoOptions options) {
        PolicyFacts own = around(options.option("(covenant.file)").orElse(null), PolicyFacts.none());
        return around(overlays.document(file).orElse(null), own);
    }

    PolicyFacts ofService(String service, ProtoOptions options, PolicyFacts file) {
        PolicyFacts own = around(options.option("(covenant.service)").orElse(null), file);
        return around(overlays.service(service).orElse(null), own);
    }

    PolicyFacts ofMethod(MethodDescriptor method, ProtoOptions options, PolicyFacts service) {
        return ofMethod(method, overlay(method), ofMethod(method, option(options), service));
    }

    private PolicyFacts ofMethod(MethodDescriptor method, @Nullable ProtoOption option, PolicyFacts around) {
        PolicyFacts facts = read(option, around);
        if (option != null && members(option).containsKey("hash_key")) {
            tellHashKey(method, option, facts.hashKey().orElse(""));
        }
        return facts;
    }

    private static @Nullable ProtoOption option(ProtoOptions options) {
        return options.option("(covenant.method)").orElse(null);
    }

    private @Nullable ProtoOption overlay(MethodDescriptor method) {
        return overlays.operation(method.getService().getFullName() + "/" + method.getName())
                .orElse(null);
    }

    /** The docs of a method with what is said of its end. */
    Docs deprecation(MethodDescriptor method, ProtoOptions options, Docs docs) {
        return deprecation(overlay(method), deprecation(option(options), docs));
    }

    private static Docs deprecation(@Nullable ProtoOption option, Docs docs) {
        Optional<Deprecation> known = docs.deprecation();
        Optional<String> since = text(option, "deprecated_since");
        Optional<String> sunset = text(option, "sunset");
        if (option == null || (since.isEmpty() && sunset.isEmpty())) {
            return docs;
        }
        Deprecation deprecation = new Deprecation(
                since.or(() -> known.flatMap(Deprecation::since)),
                sunset.or(() -> known.flatMap(Deprecation::sunset)),
                option.location());
        return new Docs(docs.summary(), docs.description(), Optional.of(deprecation));
    }

    private PolicyFacts around(@Nullable ProtoOption option, PolicyFacts around) {
        for (String key : OF_METHODS) {
            if (option != null && members(option).containsKey(key)) {
                bad(option, "'" + key + "' is said of single methods only");
            }
        }
        PolicyFacts facts = read(option, around);
        // Whatever is said of it for all has been told.
        return new PolicyFacts(
                Optional.empty(),
                facts.idempotent(),
                facts.idempotencyKey(),
                facts.timeout(),
                facts.deadline(),
                facts.hashKey());
    }

    private PolicyFacts read(@Nullable ProtoOption option, PolicyFacts around) {
        if (option == null) {
            return around;
        }
        PolicyFacts facts = new PolicyFacts(
                flag(option, "safe").or(around::safe),
                flag(option, "idempotent").or(around::idempotent),
                text(option, "idempotency_key").or(around::idempotencyKey),
                duration(option, "timeout").or(around::timeout),
                duration(option, "deadline").or(around::deadline),
                text(option, "hash_key").or(around::hashKey));
        tellContradictions(option, facts);
        return facts;
    }

    private void tellContradictions(ProtoOption option, PolicyFacts facts) {
        if (facts.timeout().isPresent()
                && facts.deadline().isPresent()
                && facts.timeout().get().compareTo(facts.deadline().get()) > 0) {
            findings.add(
                    DiagnosticCode.CONTRADICTORY_EXTENSION,
                    option.location(),
                    "an attempt may take " + facts.timeout().get() + " but the whole call only "
                            + facts.deadline().get(),
                    "shorten the attempt (timeout) or give the call more (deadline)");
        }
        if (facts.safe().equals(Optional.of(true)) && facts.idempotent().equals(Optional.of(false))) {
            findings.add(
                    DiagnosticCode.CONTRADICTORY_EXTENSION,
                    option.location(),
                    "it changes nothing but must not be done twice",
                    "what is safe is idempotent: leave one out");
        }
    }

    private void tellHashKey(MethodDescriptor method, ProtoOption option, String key) {
        List<String> known = method.getInputType().getFields().stream()
                .map(field -> field.getName())
                .toList();
        String first = key.substring(0, key.indexOf('.') < 0 ? key.length() : key.indexOf('.'));
        if (!known.contains(first)) {
            findings.add(
                    DiagnosticCode.BAD_EXTENSION,
                    option.location(),
                    "the request " + method.getInputType().getFullName() + " has no field '" + first + "'",
                    Spelling.hint(first, known));
        }
    }

    private Optional<Duration> duration(ProtoOption option, String key) {
        Optional<String> written = text(option, key);
        Optional<Duration> duration =
                written.flatMap(text -> Durations.parse(text.strip())).filter(time -> !time.isZero());
        if (written.isPresent() && duration.isEmpty()) {
            bad(option, "'" + key + "' is no duration; write " + Durations.EXAMPLES);
        }
        return duration;
    }

    private void bad(ProtoOption option, String message) {
        findings.add(DiagnosticCode.BAD_EXTENSION, option.location(), message);
    }

    private static Map<String, Literal> members(ProtoOption option) {
        return option.value() instanceof Literal.Members members ? members.values() : Map.of();
    }

    private static Optional<Boolean> flag(ProtoOption option, String key) {
        return members(option).get(key) instanceof Literal.Bool flag ? Optional.of(flag.value()) : Optional.empty();
    }

    private static Optional<String> text(@Nullable ProtoOption option, String key) {
        return option != null && members(option).get(key) instanceof Literal.Text text
                ? Optional.of(text.value())
                : Optional.empty();
    }
}
