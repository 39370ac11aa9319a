package dev.covenant.compat.diff;

import dev.covenant.compat.diff.ProtoPolicyComparison.Difference;
import dev.covenant.model.Contract;
import dev.covenant.model.Literal;
import dev.covenant.model.Location;
import dev.covenant.model.ProtoOption;
import dev.covenant.model.ProtoOptions;
import dev.covenant.model.RpcOperation;
import dev.covenant.model.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is said about calling the methods of a service safely: what a method says itself is told of it, and what is said around several
 * methods is told once.
 */
final class ProtoSharedPolicies {
    private static final String METHOD = "(covenant.method)";

    private final Service before;
    private final Service after;
    private final ProtoTypes types;
    private final ProtoDiff.Sink sink;
    /** By the change of the service what it is to each method. */
    private final Map<Change, List<Change>> shared = new LinkedHashMap<>();

    ProtoSharedPolicies(Service before, Service after, ProtoTypes types, ProtoDiff.Sink sink) {
        this.before = before;
        this.after = after;
        this.types = types;
        this.sink = sink;
    }

    void add(RpcOperation was, RpcOperation is) {
        for (Difference difference : ProtoPolicyComparison.of(was, is)) {
            Change ofMethod = difference.at().apply(site(was, is));
            if (isOwn(was, difference) || isOwn(is, difference)) {
                sink.add(ofMethod);
            } else {
                Change ofService = difference.at().apply(site(difference.keys()));
                shared.computeIfAbsent(ofService, change -> new ArrayList<>()).add(ofMethod);
            }
        }
    }

    private static Site site(RpcOperation was, RpcOperation is) {
        return new Site(
                was.name(),
                Optional.of(ProtoMessageComparison.at(was.options(), METHOD, was)),
                Optional.of(ProtoMessageComparison.at(is.options(), METHOD, is)));
    }

    private static boolean isOwn(RpcOperation method, Difference difference) {
        return said(method.options(), METHOD, difference.keys()).isPresent();
    }

    private static Optional<ProtoOption> said(ProtoOptions options, String name, Set<String> keys) {
        return options.option(name)
                .filter(option -> option.value() instanceof Literal.Members members
                        && members.values().keySet().stream().anyMatch(keys::contains));
    }

    private Site site(Set<String> keys) {
        return new Site(
                before.name(),
                Optional.of(place(types.old(), before, keys)),
                Optional.of(place(types.revised(), after, keys)));
    }

    /** Where it is said: of the service, of its file, or elsewhere. */
    private static Location place(Contract contract, Service service, Set<String> keys) {
        return service.rpc()
                .flatMap(rpc -> said(rpc.options(), "(covenant.service)", keys)
                        .or(() -> contract.proto()
                                .flatMap(facts -> facts.file(rpc.file()))
                                .flatMap(file -> said(file.options(), "(covenant.file)", keys))))
                .map(ProtoOption::location)
                .orElse(service.location());
    }

    /** Tells what is said around the methods; of a single one that is its own affair. */
    void tell() {
        shared.forEach((ofService, ofMethods) -> {
            if (ofMethods.size() == 1) {
                sink.add(ofMethods.get(0));
            } else {
                List<String> methods = ofMethods.stream()
                        .map(change -> change.site().element())
                        .toList();
                sink.add(ofService, ProtoTravel.nowhere(methods));
            }
        });
    }
}
