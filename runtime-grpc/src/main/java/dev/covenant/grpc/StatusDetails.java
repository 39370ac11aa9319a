package dev.covenant.grpc;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.DebugInfo;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Help;
import com.google.rpc.LocalizedMessage;
import com.google.rpc.PreconditionFailure;
import com.google.rpc.QuotaFailure;
import com.google.rpc.RequestInfo;
import com.google.rpc.ResourceInfo;
import com.google.rpc.RetryInfo;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.List;
import java.util.Optional;

/** The details of a status, between trailers and messages: {@code google.rpc.Status} under {@code grpc-status-details-bin}. */
final class StatusDetails {
    private static final Metadata.Key<byte[]> KEY =
            Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);

    /** {@code google/rpc/error_details.proto}. */
    private static final List<Class<? extends Message>> KNOWN = List.of(
            RetryInfo.class,
            BadRequest.class,
            ErrorInfo.class,
            PreconditionFailure.class,
            QuotaFailure.class,
            ResourceInfo.class,
            RequestInfo.class,
            DebugInfo.class,
            Help.class,
            LocalizedMessage.class);

    private StatusDetails() {}

    /** What trailers tell; nothing when they tell nothing that can be read: the status itself is there in any case. */
    static List<Message> read(Metadata trailers) {
        byte[] bytes = trailers.get(KEY);
        if (bytes == null) {
            return List.of();
        }
        try {
            return com.google.rpc.Status.parseFrom(bytes).getDetailsList().stream()
                    .map(StatusDetails::known)
                    .toList();
        } catch (InvalidProtocolBufferException unreadable) {
            System.getLogger(StatusDetails.class.getName())
                    .log(System.Logger.Level.DEBUG, "the details of a status cannot be read", unreadable);
            return List.of();
        }
    }

    /** Trailers that tell them; empty without any. */
    static Metadata write(Status status, List<Message> details) {
        Metadata trailers = new Metadata();
        if (!details.isEmpty()) {
            var all =
                    com.google.rpc.Status.newBuilder().setCode(status.getCode().value());
            String words = status.getDescription();
            if (words != null) {
                all.setMessage(words);
            }
            details.forEach(detail -> all.addDetails(detail instanceof Any any ? any : Any.pack(detail)));
            trailers.put(KEY, all.build().toByteArray());
        }
        return trailers;
    }

    static <M extends Message> Optional<M> find(List<Message> details, Class<M> type) {
        for (Message detail : details) {
            if (type.isInstance(detail)) {
                return Optional.of(type.cast(detail));
            }
            if (detail instanceof Any any && any.is(type)) {
                return Optional.of(type.cast(unpacked(any, type)));
            }
        }
        return Optional.empty();
    }

    private static Message known(Any any) {
        for (Class<? extends Message> type : KNOWN) {
            if (any.is(type)) {
                return unpacked(any, type);
            }
        }
        return any;
    }

    /** As what it says it is; as it came when it is not that. */
    private static Message unpacked(Any any, Class<? extends Message> type) {
        try {
            return any.unpack(type);
        } catch (InvalidProtocolBufferException broken) {
            return any;
        }
    }
}
