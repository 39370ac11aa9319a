package dev.covenant.samples.shop;

import dev.covenant.grpc.RpcStatusException;
import dev.covenant.runtime.CallOptions;
import io.grpc.Status;
import user.UserOuterClass.CreateUserRequest;
import user.UserOuterClass.GetUserRequest;
import user.UserServiceClient;

/** The user service as {@code user.proto} describes it. */
record GrpcCustomers(UserServiceClient users) implements Customers {
    @Override
    public boolean know(String id, CallOptions options) {
        try {
            users.getUser(GetUserRequest.newBuilder().setId(id).build(), options);
            return true;
        } catch (RpcStatusException e) {
            if (e.code() == Status.Code.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public String add(String name, String email, CallOptions options) {
        CreateUserRequest user =
                CreateUserRequest.newBuilder().setName(name).setEmail(email).build();
        return users.createUser(user, options).getId();
    }

    @Override
    public void close() {
        users.close();
    }
}
