package com.example;

import com.example.shop.User;
import com.example.shop.Users;
import com.google.type.Date;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.EventStream;
import java.util.List;

final class Greeter implements Users {
    @Override
    public User get(User request, CallOptions options) {
        return request;
    }

    @Override
    public EventStream<User> birthdays(Date request, CallOptions options) {
        return EventStream.of(List.of(User.newBuilder().setBirthday(request).build()));
    }
}
