package dev.covenant.codegen.rest.operation;

import dev.covenant.codegen.rest.plan.RestPlan;
import dev.covenant.model.Docs;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.Response;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The answers of an operation, told apart into results and errors.
 *
 * @param successes never empty, the lowest status first: when the contract names none, any 2xx without a body is one
 * @param failures exact statuses first, then ranges, then the default
 */
record Answers(List<Success> successes, List<Failure> failures) {
    private static final Comparator<Status> PRECISION = Comparator.comparing(Status::isDefault)
            .thenComparing(s -> !s.isExact())
            .thenComparing(Status::text);

    Answers {
        successes = List.copyOf(successes);
        failures = List.copyOf(failures);
    }

    static Answers of(RestPlan plan, HttpOperation operation, BiConsumer<Candidate, Candidate> leftOut) {
        List<Response> known = operation.responses().stream()
                .filter(r -> Status.of(r).isKnown())
                .sorted(Comparator.comparing(Status::of, PRECISION))
                .toList();
        List<Response> good = successes(known);
        Bodies bodies = new Bodies(new Candidates(plan), operation.method().equals("HEAD"), leftOut);
        List<Success> successes = good.stream().map(bodies::success).toList();
        return new Answers(
                successes.isEmpty() ? List.of(new Success(Status.ANY_SUCCESS, List.of(), Docs.none())) : successes,
                known.stream()
                        .filter(r -> isFailure(r, good))
                        .map(bodies::failure)
                        .toList());
    }

    /** A default that is the only declared success is what a failure looks like, too. */
    private static boolean isFailure(Response response, List<Response> good) {
        return response.isDefault() || !good.contains(response);
    }

    private static List<Response> successes(List<Response> known) {
        List<Response> declared =
                known.stream().filter(r -> Status.of(r).isOf(2)).toList();
        if (!declared.isEmpty()) {
            return declared;
        }
        List<Response> others = known.stream()
                .filter(r -> Status.of(r).isOf(1) || Status.of(r).isOf(3))
                .toList();
        return others.isEmpty() ? known.stream().filter(Response::isDefault).toList() : others;
    }

    /** Reads the bodies of responses: none for HEAD, whatever the contract says. */
    private record Bodies(Candidates candidates, boolean head, BiConsumer<Candidate, Candidate> leftOut) {
        Success success(Response response) {
            Status status = response.isDefault() ? Status.ANY_SUCCESS : Status.of(response);
            List<Candidate> media = isBodiless(status)
                    ? List.of()
                    : response.content().stream().map(candidates::of).toList();
            return new Success(status, ContentPlans.of(status.javaName(), media, leftOut), response.docs());
        }

        Failure failure(Response response) {
            Status status = Status.of(response);
            List<Candidate> media = isBodiless(status)
                    ? List.of()
                    : response.content().stream().map(candidates::ofError).toList();
            return new Failure(status, ContentPlans.of(status.javaName(), media, leftOut), response.docs());
        }

        private boolean isBodiless(Status status) {
            return head || status.isBodiless();
        }
    }
}
