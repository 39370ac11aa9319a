package dev.covenant.http.server;

import dev.covenant.http.Content;
import dev.covenant.http.client.ClientBinding;
import dev.covenant.http.client.RequestWriter;
import dev.covenant.http.client.ResponseReader;
import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonValue;
import java.util.List;

/** The client's side of operations that ask nothing and give JSON. */
record Asking() implements ClientBinding<String, JsonValue> {
    @Override
    public void write(String request, RequestWriter out) {}

    @Override
    public JsonValue read(ResponseReader in) {
        if (in.status() != 200) {
            throw in.undeclared();
        }
        return in.body(List.of(Content.json("application/json", JsonCodecs.VALUE)));
    }

    @Override
    public List<String> accepts() {
        return List.of("application/json");
    }
}
