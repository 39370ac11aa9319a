package dev.covenant.http.server;

import dev.covenant.http.Headers;
import dev.covenant.http.MediaTypes;
import dev.covenant.http.PathTemplate;
import dev.covenant.http.PathTemplateMatcher;
import dev.covenant.http.Problem;
import dev.covenant.http.Version;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the route of a request by path, query that is part of the path, method, version and {@code Accept}, in this order;
 * what fails first decides the problem that the caller gets.
 */
final class Router {
    private static final System.Logger LOG = System.getLogger(Router.class.getName());

    private final PathTemplateMatcher<Candidate> matcher;

    private Router(PathTemplateMatcher<Candidate> matcher) {
        this.matcher = matcher;
    }

    static Router of(Routes routes) {
        PathTemplateMatcher.Builder<Candidate> builder = PathTemplateMatcher.builder();
        for (Routes.Mounted mounted : routes.mounted()) {
            try {
                PathTemplate template = PathTemplate.parse(mounted.template());
                builder.add(template, new Candidate(mounted.route(), template));
            } catch (IllegalArgumentException e) {
                // An odd contract must not keep its other operations from being served.
                LOG.log(
                        Level.WARNING,
                        "no route to " + mounted.route().operation().name() + ": " + e.getMessage());
            }
        }
        return new Router(builder.build());
    }

    /** Whether some route has exactly this path and method. */
    boolean has(String method, String rawPath) {
        return matcher.match(rawPath, c -> c.method().equals(method)).isPresent();
    }

    /** @throws Rejection when no route fits */
    Match find(ServerExchange exchange) {
        List<Candidate> onPath = FixedQueries.narrow(matcher.all(exchange.rawPath()), exchange.rawQuery());
        if (onPath.isEmpty()) {
            throw notFound(exchange.rawPath());
        }
        List<Candidate> asked = withMethod(onPath, exchange.method());
        List<Candidate> versioned = withVersion(asked, new RequestTexts(exchange));
        Candidate best = accepted(versioned, exchange.headers());
        return matcher.match(exchange.rawPath(), best::equals)
                .map(found -> new Match(best.route(), found.variables()))
                .orElseThrow();
    }

    static Rejection notFound(String rawPath) {
        return Rejection.of(404, "Not found", "no operation has the path " + Quoted.of(rawPath));
    }

    private static List<Candidate> withMethod(List<Candidate> onPath, String method) {
        List<Candidate> same =
                onPath.stream().filter(c -> c.method().equals(method)).toList();
        if (same.isEmpty() && method.equals("HEAD")) {
            same = onPath.stream().filter(c -> c.method().equals("GET")).toList();
        }
        if (same.isEmpty()) {
            throw new Rejection(
                    Problem.of(405, "Method not allowed", "this path does not know the method " + Quoted.of(method)),
                    Headers.of(Map.of("Allow", allowed(onPath))));
        }
        // Only the operations of the best template: a literal path is not served by the template beside it.
        String shape = same.get(0).template().shape();
        return same.stream().filter(c -> c.template().shape().equals(shape)).toList();
    }

    /** The methods of a path for an {@code Allow} header. */
    private static String allowed(List<Candidate> onPath) {
        Set<String> methods = new TreeSet<>();
        methods.add("OPTIONS");
        for (Candidate candidate : onPath) {
            methods.add(candidate.method());
            if (candidate.method().equals("GET")) {
                methods.add("HEAD");
            }
        }
        return String.join(", ", methods);
    }

    /** The methods of a path; empty when no operation has it. */
    Optional<String> allow(String rawPath) {
        List<Candidate> onPath = matcher.all(rawPath);
        return onPath.isEmpty() ? Optional.empty() : Optional.of(allowed(onPath));
    }

    private static List<Candidate> withVersion(List<Candidate> asked, RequestTexts request) {
        List<Candidate> fitting = asked.stream().filter(c -> c.speaks(request)).toList();
        if (!fitting.isEmpty()) {
            return fitting;
        }
        Set<String> known = new TreeSet<>();
        asked.forEach(c -> c.route().operation().version().ifPresent(v -> known.add(v.name() + ": " + v.value())));
        throw Rejection.of(400, "Unknown version", "the request must say one of " + known);
    }

    private static Candidate accepted(List<Candidate> fitting, Headers headers) {
        List<String> accept = headers.all("Accept");
        if (accept.isEmpty()) {
            return fitting.get(0);
        }
        List<String> offers = new ArrayList<>();
        List<Candidate> offering = new ArrayList<>();
        for (Candidate candidate : fitting) {
            List<String> produces = candidate.route().binding().produces();
            if (produces.isEmpty()) {
                return candidate;
            }
            for (String mediaType : produces) {
                offers.add(mediaType);
                offering.add(candidate);
            }
        }
        int best = MediaTypes.negotiate(accept, offers);
        if (best < 0) {
            throw Rejection.of(406, "Not acceptable", "the operation answers with " + String.join(", ", offers));
        }
        return offering.get(best);
    }

    /** A route that a request is for. */
    record Match(Route<?, ?> route, Map<String, String> variables) {}

    /** A route that a request may be for. */
    record Candidate(Route<?, ?> route, PathTemplate template) {
        String method() {
            return route.operation().method();
        }

        /** A request that does not say a version is for any; one that does is for that version only. */
        boolean speaks(RequestTexts request) {
            Version version = route.operation().version().orElse(null);
            if (version == null) {
                return true;
            }
            String said = request.text(version.in(), version.name());
            return said == null || said.equals(version.value());
        }
    }
}
