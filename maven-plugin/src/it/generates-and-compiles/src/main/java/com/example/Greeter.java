package com.example;

import com.example.generatesandcompiles.greetings.Greetings;
import com.example.generatesandcompiles.greetings.GreetRequest;
import com.example.generatesandcompiles.greetings.model.Greeting;
import dev.covenant.runtime.CallOptions;

/** The server side of the contract, by hand. */
public final class Greeter implements Greetings {
    @Override
    public Greeting greet(GreetRequest request, CallOptions options) {
        return Greeting.builder().text("Hello, " + request.name()).build();
    }
}
