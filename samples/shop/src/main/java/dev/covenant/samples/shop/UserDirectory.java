package dev.covenant.samples.shop;

import dev.covenant.runtime.CallOptions;
import dev.covenant.samples.shop.userservice.ChangeUser;
import dev.covenant.samples.shop.userservice.ChangeUserRequest;
import dev.covenant.samples.shop.userservice.CreateUser;
import dev.covenant.samples.shop.userservice.CreateUserRequest;
import dev.covenant.samples.shop.userservice.GetUser;
import dev.covenant.samples.shop.userservice.GetUserRequest;
import dev.covenant.samples.shop.userservice.Users;
import dev.covenant.samples.shop.userservice.model.NewUser;
import dev.covenant.samples.shop.userservice.model.Problem;
import dev.covenant.samples.shop.userservice.model.User;
import dev.covenant.samples.shop.userservice.model.UserChangePatch;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/** The user service. */
final class UserDirectory implements Users {
    private final Map<UUID, User> users;
    private final Clock clock;

    /** @param users all of them; used by several instances at once */
    UserDirectory(Map<UUID, User> users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    @Override
    public User createUser(CreateUserRequest request, CallOptions options) {
        NewUser wanted = request.body();
        if (users.values().stream().anyMatch(user -> user.email().equals(wanted.email()))) {
            throw CreateUser.Conflict.of(problem(409, wanted.email() + " is taken"));
        }
        UUID id = UUID.randomUUID();
        User user = User.builder()
                .id(id)
                .name(wanted.name())
                .email(wanted.email())
                .tier(wanted.tier())
                .registered(OffsetDateTime.now(clock))
                .build();
        users.put(id, user);
        return user;
    }

    @Override
    public User getUser(GetUserRequest request, CallOptions options) {
        User user = users.get(request.userId());
        if (user == null) {
            throw GetUser.NotFound.of(problem(404, "no user " + request.userId()));
        }
        return user;
    }

    @Override
    public User changeUser(ChangeUserRequest request, CallOptions options) {
        UserChangePatch change = request.body();
        User changed = users.computeIfPresent(request.userId(), (id, user) -> apply(change, user));
        if (changed == null) {
            throw ChangeUser.NotFound.of(problem(404, "no user " + request.userId()));
        }
        return changed;
    }

    private static User apply(UserChangePatch change, User user) {
        User.Builder builder = user.toBuilder();
        change.name().value().ifPresent(builder::name);
        change.tier().value().ifPresent(builder::tier);
        if (!change.phone().isAbsent()) {
            change.phone().value().ifPresentOrElse(builder::phone, builder::phoneNull);
        }
        return builder.build();
    }

    private static Problem problem(int status, String title) {
        return Problem.builder().status(status).title(title).build();
    }
}
