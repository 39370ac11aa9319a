package dev.covenant.compat.diff;

import dev.covenant.model.Contract;
import dev.covenant.model.FieldFacts;
import dev.covenant.model.ObjectType;
import dev.covenant.model.RpcOperation;
import dev.covenant.model.RpcOperation.HttpBinding;
import dev.covenant.model.TypeDef;
import java.util.List;
import java.util.Optional;

/**
 * Compares how a method is called over plain HTTP ({@code google.api.http}): every old way must still be one. What the variables of a path
 * are called is nothing that a caller sees, and neither is the name of the field that is the body.
 */
final class HttpBindingComparison {
    private final RpcOperation was;
    private final RpcOperation is;
    private final ProtoTypes types;
    private final ProtoDiff.Sink sink;

    HttpBindingComparison(RpcOperation was, RpcOperation is, ProtoTypes types, ProtoDiff.Sink sink) {
        this.was = was;
        this.is = is;
        this.types = types;
        this.sink = sink;
    }

    /** What a caller sees of a binding; a field by its number, or by its name where the message is not known. */
    private record Call(String verb, String path, String body, String responseBody) {
        /** What is different, the first that is. */
        String aspect(Call other) {
            if (!path.equals(other.path)) {
                return "path";
            } else if (!verb.equals(other.verb)) {
                return "verb";
            }
            return body.equals(other.body) ? "response_body" : "body";
        }

        int likeness(Call other) {
            return (path.equals(other.path) ? 4 : 0)
                    + (verb.equals(other.verb) ? 2 : 0)
                    + (body.equals(other.body) ? 1 : 0);
        }
    }

    void compare() {
        List<Call> then = was.http().stream()
                .map(binding -> call(binding, was, types.old()))
                .toList();
        List<Call> now = is.http().stream()
                .map(binding -> call(binding, is, types.revised()))
                .toList();
        for (int i = 0; i < then.size(); i++) {
            if (!now.contains(then.get(i))) {
                lost(was.http().get(i), then.get(i), then, now);
            }
        }
    }

    private void lost(HttpBinding binding, Call call, List<Call> then, List<Call> now) {
        Optional<Call> nearest = now.stream()
                .filter(other -> !then.contains(other))
                .reduce((a, b) -> b.likeness(call) > a.likeness(call) ? b : a);
        Optional<HttpBinding> other = nearest.map(found -> is.http().get(now.indexOf(found)));
        Site site = new Site(
                was.name(),
                Optional.of(binding.location()),
                other.map(HttpBinding::location).or(() -> Optional.of(is.location())));
        String aspect = nearest.map(call::aspect).orElse("path");
        sink.add(new ProtoChange.HttpBinding(
                site, aspect, Optional.of(words(binding)), other.map(HttpBindingComparison::words)));
    }

    private static Call call(HttpBinding binding, RpcOperation method, Contract contract) {
        String path = PathShape.of(binding.path());
        return new Call(
                binding.method(),
                path,
                field(binding.body(), method.request().name(), contract),
                field(binding.responseBody(), method.response().name(), contract));
    }

    private static String field(String name, String message, Contract contract) {
        TypeDef type = contract.types().get(message);
        if (type instanceof ObjectType object) {
            return object.property(name)
                    .flatMap(property -> property.field())
                    .map(FieldFacts::number)
                    .map(String::valueOf)
                    .orElse(name);
        }
        return name;
    }

    private static String words(HttpBinding http) {
        return http.method() + " " + http.path() + (http.body().isEmpty() ? "" : " body " + http.body())
                + (http.responseBody().isEmpty() ? "" : " response_body " + http.responseBody());
    }

    /** A path template without the names of its variables: {@code {id}} is {@code {id=*}}. */
    private static final class PathShape {
        private PathShape() {}

        static String of(String path) {
            StringBuilder shape = new StringBuilder();
            int end = 0;
            for (int open = path.indexOf('{'); open >= 0; open = path.indexOf('{', end)) {
                int close = path.indexOf('}', open);
                if (close < 0) {
                    break;
                }
                String variable = path.substring(open + 1, close);
                int equals = variable.indexOf('=');
                shape.append(path, end, open).append(equals < 0 ? "*" : variable.substring(equals + 1));
                end = close + 1;
            }
            return shape.append(path.substring(end)).toString();
        }
    }
}
