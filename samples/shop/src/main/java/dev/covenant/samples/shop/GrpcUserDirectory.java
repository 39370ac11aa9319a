package dev.covenant.samples.shop;

import dev.covenant.grpc.RpcStatusException;
import dev.covenant.runtime.CallOptions;
import dev.covenant.samples.shop.userservice.CreateUser;
import dev.covenant.samples.shop.userservice.GetUser;
import dev.covenant.samples.shop.userservice.Users;
import dev.covenant.samples.shop.userservice.model.NewUser;
import dev.covenant.samples.shop.userservice.model.Tier;
import io.grpc.Status;
import java.util.UUID;
import user.UserOuterClass.CreateUserRequest;
import user.UserOuterClass.GetUserRequest;
import user.UserOuterClass.User;
import user.UserService;

/** The user service by gRPC: in front of the other one, which may be a client as well as the service itself. */
final class GrpcUserDirectory implements UserService {
    private final Users users;

    GrpcUserDirectory(Users users) {
        this.users = users;
    }

    @Override
    public User getUser(GetUserRequest request, CallOptions options) {
        try {
            return message(users.getUser(UUID.fromString(request.getId()), options));
        } catch (GetUser.NotFound | IllegalArgumentException e) {
            throw RpcStatusException.of(Status.Code.NOT_FOUND, "no user " + request.getId());
        }
    }

    @Override
    public User createUser(CreateUserRequest request, CallOptions options) {
        NewUser user = NewUser.builder()
                .name(request.getName())
                .email(request.getEmail())
                .tier(Tier.STANDARD)
                .build();
        try {
            return message(users.createUser(user, options));
        } catch (CreateUser.Conflict e) {
            throw RpcStatusException.of(Status.Code.ALREADY_EXISTS, request.getEmail() + " is taken");
        }
    }

    private static User message(dev.covenant.samples.shop.userservice.model.User user) {
        return User.newBuilder()
                .setId(user.id().orElseThrow().toString())
                .setName(user.name())
                .setEmail(user.email())
                .build();
    }
}
