package dev.covenant.samples.shop;

import dev.covenant.runtime.CallOptions;
import dev.covenant.samples.shop.userservice.GetUser;
import dev.covenant.samples.shop.userservice.UsersClient;
import dev.covenant.samples.shop.userservice.model.NewUser;
import dev.covenant.samples.shop.userservice.model.Tier;
import java.util.UUID;

/** The user service as {@code user-service.yaml} describes it. */
record RestCustomers(UsersClient users) implements Customers {
    @Override
    public boolean know(String id, CallOptions options) {
        try {
            users.getUser(UUID.fromString(id), options);
            return true;
        } catch (GetUser.NotFound e) {
            return false;
        }
    }

    @Override
    public String add(String name, String email, CallOptions options) {
        NewUser user =
                NewUser.builder().name(name).email(email).tier(Tier.STANDARD).build();
        return users.createUser(user, options).id().orElseThrow().toString();
    }

    @Override
    public void close() {
        users.close();
    }
}
