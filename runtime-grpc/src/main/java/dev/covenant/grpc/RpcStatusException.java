package dev.covenant.grpc;

import com.google.protobuf.Message;
import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.DeclaredErrorException;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.List;
import java.util.Optional;

/**
 * A status other than OK. Clients throw it with what the service sent; a handler throws it to send one:
 *
 * <pre>{@code
 * throw RpcStatusException.of(Status.Code.NOT_FOUND, "no user 7", ResourceInfo.newBuilder().setResourceName("users/7").build());
 * }</pre>
 */
@SuppressWarnings("serial") // errors are not sent by Java serialisation
public final class RpcStatusException extends DeclaredErrorException {
    private final transient Status status;
    private final transient Metadata trailers;
    private final transient List<Message> details;
    private final long received;

    private RpcStatusException(CallFacts facts, Status status, Metadata trailers, long received) {
        super(facts, facts + ": " + StatusText.of(status, received));
        this.received = received;
        this.status = status;
        this.trailers = trailers;
        this.details = StatusDetails.read(trailers);
    }

    /**
     * For handlers: what the caller is to get.
     *
     * @param code any but OK
     * @param description for people
     * @param details for programs; the types of {@code google/rpc/error_details.proto} are understood everywhere
     */
    public static RpcStatusException of(Status.Code code, String description, Message... details) {
        if (code == Status.Code.OK) {
            throw new IllegalArgumentException("OK is not an error");
        }
        Status status = code.toStatus().withDescription(description);
        Metadata trailers = StatusDetails.write(status, List.of(details));
        return new RpcStatusException(CallFacts.local("this service"), status, trailers, 0);
    }

    /** For clients: what the service sent. */
    public static RpcStatusException received(CallFacts facts, Status status, Metadata trailers) {
        return new RpcStatusException(facts, status, trailers, 0);
    }

    /**
     * For clients: what the service sent at the end of a stream that had begun.
     *
     * @param received how many messages had come before
     */
    public static RpcStatusException broken(CallFacts facts, Status status, Metadata trailers, long received) {
        return new RpcStatusException(facts, status, trailers, received);
    }

    /** What went wrong; never OK. */
    public Status.Code code() {
        return status.getCode();
    }

    /** What went wrong, for people; empty when nothing was said. */
    public String description() {
        String words = status.getDescription();
        return words == null ? "" : words;
    }

    /**
     * What went wrong, for programs: the details of {@code google.rpc.Status}, in their order. Those of {@code
     * google/rpc/error_details.proto} as what they are, others as {@link com.google.protobuf.Any}.
     */
    public List<Message> details() {
        return details;
    }

    /** The first detail of a type; types that are not known here are looked for among the others. */
    public <M extends Message> Optional<M> detail(Class<M> type) {
        return StatusDetails.find(details, type);
    }

    /** How many messages of a stream had come before; 0 for what is no stream. */
    public long received() {
        return received;
    }

    /** Code and description as gRPC has them. */
    public Status status() {
        return status;
    }

    /** A copy of all that came with the status. */
    public Metadata trailers() {
        Metadata copy = new Metadata();
        copy.merge(trailers);
        return copy;
    }
}
