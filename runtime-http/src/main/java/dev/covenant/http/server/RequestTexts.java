package dev.covenant.http.server;

import dev.covenant.http.In;
import dev.covenant.http.Parameter;
import dev.covenant.http.ParameterFault;
import dev.covenant.http.ParameterReader;
import dev.covenant.http.Shape;
import dev.covenant.json.JsonCodecs;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts of a request that no operation declares as parameters: versions and credentials.
 */
final class RequestTexts {
    private final ServerExchange exchange;

    RequestTexts(ServerExchange exchange) {
        this.exchange = exchange;
    }

    /** The text of this name; null when it did not come or is not properly encoded. */
    @Nullable
    String text(In in, String name) {
        if (in == In.HEADER) {
            return exchange.headers().first(name).orElse(null);
        }
        Parameter<String> parameter = in == In.COOKIE
                ? Parameter.cookie(name, JsonCodecs.STRING, Shape.TEXT)
                : Parameter.query(name, JsonCodecs.STRING, Shape.TEXT);
        try {
            return ParameterReader.of(Map.of(), exchange.rawQuery(), exchange.headers())
                    .read(parameter);
        } catch (ParameterFault e) {
            // Neither a credential nor a version that anybody knows: the caller is told so as if it had not come.
            return null;
        }
    }
}
