package dev.covenant.compat.diff;

import dev.covenant.model.Contract;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
import dev.covenant.model.RpcOperation;
import dev.covenant.model.RpcOperation.HttpBinding;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares how a method is called over plain HTTP ({@code google.api.http}): every old way must still be one. What the variables of a path
 * are called is nothing that a caller sees, and neither is the name of the field that is the body; which fields they set is.
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

        /** Whether who calls the other one calls this one. */
        boolean takes(Call other) {
            return verb.equals(other.verb)
                    && body.equals(other.body)
                    && responseBody.equals(other.responseBody)
                    && PathShape.takes(path, other.path);
        }

        int likeness(Call other) {
            return (path.equals(other.path) ? 4 : 0)
                    + (verb.equals(other.verb) ? 2 : 0)
                    + (body.equals(other.body) ? 1 : 0);
        }
    }

    void compare() {
        List<Call> then = was.http().stream()
                .map(binding -> call(binding, was, this::before))
                .toList();
        List<Call> now = is.http().stream()
                .map(binding -> call(binding, is, this::after))
                .toList();
        for (int i = 0; i < then.size(); i++) {
            Call known = then.get(i);
            if (now.stream().noneMatch(call -> call.takes(known))) {
                lost(was.http().get(i), known, then, now);
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
        sink.add(new ProtoMethodChange.HttpBinding(
                site, aspect, Optional.of(words(binding)), other.map(HttpBindingComparison::words)));
    }

    private static Call call(HttpBinding binding, RpcOperation method, BinaryOperator<String> number) {
        String request = method.request().name();
        return new Call(
                binding.method(),
                PathShape.of(binding.path(), variable -> number.apply(request, variable)),
                number.apply(request, binding.body()),
                number.apply(method.response().name(), binding.responseBody()));
    }

    private String before(String message, String name) {
        return number(name, message, types.old()).orElse(name);
    }

    /** A field of the old name is the same one to a caller, whatever its number. */
    private String after(String message, String name) {
        return number(name, message, types.old())
                .or(() -> number(name, message, types.revised()))
                .orElse(name);
    }

    /** The numbers of the fields that a path such as {@code order.id} names. */
    private static Optional<String> number(String path, String message, Contract contract) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        Optional<Property> field =
                contract.types().get(message) instanceof ObjectType object ? object.property(first) : Optional.empty();
        Optional<String> number = field.flatMap(Property::field).map(facts -> String.valueOf(facts.number()));
        if (dot < 0 || number.isEmpty()) {
            return number;
        }
        return field.flatMap(ProtoUsages::named)
                .flatMap(type -> number(path.substring(dot + 1), type, contract))
                .map(rest -> number.get() + "." + rest);
    }

    private static String words(HttpBinding http) {
        return http.method() + " " + http.path() + (http.body().isEmpty() ? "" : " body " + http.body())
                + (http.responseBody().isEmpty() ? "" : " response_body " + http.responseBody());
    }

    /** A path template with numbers in place of the names of its variables: {@code {id}} is {@code {1=*}}. */
    private static final class PathShape {
        private static final Pattern STARS = Pattern.compile("\\*\\*?");

        private PathShape() {}

        /** Whether every path of the one is one of the other, with the same variables: stars take what is not wider than they are. */
        static boolean takes(String wide, String narrow) {
            // A path ends with its two stars; with more of them it is none, and matching it may take for ever.
            if (wide.indexOf("**") != wide.lastIndexOf("**")) {
                return wide.equals(narrow);
            }
            StringBuilder paths = new StringBuilder();
            Matcher stars = STARS.matcher(wide);
            int end = 0;
            for (; stars.find(); end = stars.end()) {
                paths.append(Pattern.quote(wide.substring(end, stars.start())))
                        .append(stars.group().length() == 2 ? "[^{}]+" : "(?:[^/{}*]+|\\*(?!\\*))");
            }
            return narrow.matches(paths + Pattern.quote(wide.substring(end)));
        }

        static String of(String path, UnaryOperator<String> number) {
            StringBuilder shape = new StringBuilder();
            int end = 0;
            for (int open = path.indexOf('{'); open >= 0; open = path.indexOf('{', end)) {
                int close = path.indexOf('}', open);
                if (close < 0) {
                    break;
                }
                String variable = path.substring(open + 1, close);
                int equals = variable.indexOf('=');
                shape.append(path, end, open)
                        .append('{')
                        .append(number.apply(equals < 0 ? variable : variable.substring(0, equals)))
                        .append('=')
                        .append(equals < 0 ? "*" : variable.substring(equals + 1));
                end = close + 1;
            }
            return shape.append(path.substring(end)).toString();
        }
    }
}
