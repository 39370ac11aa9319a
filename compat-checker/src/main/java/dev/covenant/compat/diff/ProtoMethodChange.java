package dev.covenant.compat.diff;

import java.util.Optional;

/**
 * A difference between methods of two gRPC services.
 */
public sealed interface ProtoMethodChange extends ProtoChange {
    /**
     * A method that is gone.
     *
     * @param ending what was said of its end
     * @param after the new method that it looks renamed to
     */
    record RpcRemoved(Site site, Ending ending, Optional<String> after) implements ProtoMethodChange {
        /** Said only beside the name that it may have now. */
        @Override
        public Optional<String> before() {
            return after.map(name -> ProtoChange.lastName(site));
        }
    }

    /** A new method. */
    record RpcAdded(Site site) implements ProtoMethodChange {}

    /**
     * A method with another request or response type.
     *
     * @param aspect which
     * @param sameForm whether they differ by their names only
     */
    record RpcPayload(Site site, String aspect, boolean sameForm, Optional<String> before, Optional<String> after)
            implements ProtoMethodChange {}

    /**
     * A method whose long-running operation ends with another message ({@code google.longrunning.operation_info}), which callers unpack.
     *
     * @param aspect {@code operation response} or {@code operation metadata}
     */
    record RpcOutcome(Site site, String aspect, Optional<String> before, Optional<String> after)
            implements ProtoMethodChange {}

    /** A method that streams otherwise; {@code aspect} is {@code client} or {@code server}. */
    record RpcStreaming(Site site, String aspect, Optional<String> before, Optional<String> after)
            implements ProtoMethodChange {}

    /** A method whose idempotency level is another one; narrowed when less may be relied on it. */
    record RpcIdempotency(Site site, Shift shift, Optional<String> before, Optional<String> after)
            implements ProtoMethodChange {}

    /** A method that is called otherwise over plain HTTP; {@code aspect} is {@code verb}, {@code path}, {@code body} or {@code response_body}. */
    record HttpBinding(Site site, String aspect, Optional<String> before, Optional<String> after)
            implements ProtoMethodChange {}
}
