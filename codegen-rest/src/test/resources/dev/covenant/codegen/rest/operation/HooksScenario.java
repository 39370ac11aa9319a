package scenario;

import api.NewThingRequest;
import api.ThingHappenedRequest;
import api.ThingsCallbacks;
import api.ThingsCallbacksClient;
import api.ThingsCallbacksServer;
import api.TrickyThingsWebhooks;
import api.TrickyThingsWebhooksClient;
import api.TrickyThingsWebhooksServer;
import api.model.Thing;
import dev.covenant.http.server.JdkServer;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A service calls back: its client is given the whole address, the consumer's server answers below a prefix of its own. */
public final class HooksScenario implements Runnable {
    @Override
    public void run() {
        List<Long> heard = new ArrayList<>();
        ThingsCallbacks callbacks = (ThingHappenedRequest request, CallOptions options) -> heard.add(request.body().id());
        TrickyThingsWebhooks webhooks = (NewThingRequest request, CallOptions options) ->
                heard.add(request.body().map(Thing::id).orElse(-1L));
        Thing thing = Thing.builder().id(7L).build();
        try (JdkServer server = JdkServer.start(
                0,
                ThingsCallbacksServer.routes(callbacks)
                        .and(TrickyThingsWebhooksServer.routes(webhooks))
                        .under("/hooks"))) {
            String base = server.uri() + "/hooks";
            try (ThingsCallbacksClient client =
                            ThingsCallbacksClient.create(Target.at(base.replace("//hooks", "/hooks") + "/thingHappened"));
                    TrickyThingsWebhooksClient hook =
                            TrickyThingsWebhooksClient.create(Target.at(base.replace("//hooks", "/hooks") + "/newThing"))) {
                client.thingHappened(thing);
                hook.newThing();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (!heard.equals(List.of(7L, -1L))) {
            throw new AssertionError("heard " + heard);
        }
    }
}
