package dev.covenant.benchmarks.calls;

import com.google.common.collect.ListMultimap;
import com.palantir.conjure.java.api.config.service.ServicesConfigBlock;
import com.palantir.conjure.java.api.config.service.UserAgent;
import com.palantir.conjure.java.client.config.ClientConfiguration;
import com.palantir.conjure.java.client.config.ClientConfigurations;
import com.palantir.conjure.java.dialogue.serde.DefaultConjureRuntime;
import com.palantir.dialogue.Channel;
import com.palantir.dialogue.Clients;
import com.palantir.dialogue.ConjureRuntime;
import com.palantir.dialogue.Deserializer;
import com.palantir.dialogue.Endpoint;
import com.palantir.dialogue.EndpointChannel;
import com.palantir.dialogue.HttpMethod;
import com.palantir.dialogue.Request;
import com.palantir.dialogue.Serializer;
import com.palantir.dialogue.TypeMarker;
import com.palantir.dialogue.UrlBuilder;
import com.palantir.dialogue.clients.DialogueClients;
import com.palantir.refreshable.Refreshable;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Dialogue over Apache HttpClient with its default channels. Conjure's generator reads no OpenAPI: these calls are written as it writes
 * them.
 */
final class DialogueCalls implements Contestant {
    private final Clients clients;
    private final Deserializer<Model.User> userReader;
    private final Deserializer<List<Model.Order>> ordersReader;
    private final Deserializer<Model.Order> orderReader;
    private final Serializer<Model.Order> orderWriter;
    private final EndpointChannel getUser;
    private final EndpointChannel listOrders;
    private final EndpointChannel createOrder;
    private final Model.Order order = Model.order();

    DialogueCalls(String address) {
        ConjureRuntime runtime = DefaultConjureRuntime.builder().build();
        this.clients = runtime.clients();
        this.userReader = runtime.bodySerDe().deserializer(new TypeMarker<Model.User>() {});
        this.ordersReader = runtime.bodySerDe().deserializer(new TypeMarker<List<Model.Order>>() {});
        this.orderReader = runtime.bodySerDe().deserializer(new TypeMarker<Model.Order>() {});
        this.orderWriter = runtime.bodySerDe().serializer(new TypeMarker<Model.Order>() {});
        Channel channel = DialogueClients.create(
                        Refreshable.only(ServicesConfigBlock.builder().build()))
                .withUserAgent(UserAgent.of(UserAgent.Agent.of("calls", "1.0.0")))
                .getNonReloadingChannel("shop", configuration(address));
        this.getUser = clients.bind(channel, ShopEndpoint.GET_USER);
        this.listOrders = clients.bind(channel, ShopEndpoint.LIST_ORDERS);
        this.createOrder = clients.bind(channel, ShopEndpoint.CREATE_ORDER);
    }

    @Override
    public Model.User user() {
        Request request = Request.builder()
                .putPathParams("id", Long.toString(4_815_162_342L))
                .build();
        return clients.callBlocking(getUser, request, userReader);
    }

    @Override
    public List<Model.Order> orders() {
        Request request = Request.builder()
                .putQueryParams("limit", Integer.toString(Payloads.ORDERS))
                .build();
        return clients.callBlocking(listOrders, request, ordersReader);
    }

    @Override
    public Model.Order create() {
        Request request = Request.builder().body(orderWriter.serialize(order)).build();
        return clients.callBlocking(createOrder, request, orderReader);
    }

    @Override
    public Seen seen() {
        return Model.seen(user(), orders(), create());
    }

    @Override
    public void close() {
        // Dialogue's clients end when nobody refers to them any more.
    }

    private static ClientConfiguration configuration(String address) {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init((java.security.KeyStore) null);
            return ClientConfigurations.of(
                    List.of(address), SSLContext.getDefault().getSocketFactory(), (X509TrustManager)
                            trust.getTrustManagers()[0]);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private enum ShopEndpoint implements Endpoint {
        GET_USER(HttpMethod.GET),
        LIST_ORDERS(HttpMethod.GET),
        CREATE_ORDER(HttpMethod.POST);

        private final HttpMethod method;

        ShopEndpoint(HttpMethod method) {
            this.method = method;
        }

        @Override
        public void renderPath(ListMultimap<String, String> parameters, UrlBuilder url) {
            if (this == GET_USER) {
                url.pathSegment("users").pathSegment(parameters.get("id").get(0));
            } else {
                url.pathSegment("orders");
            }
        }

        @Override
        public HttpMethod httpMethod() {
            return method;
        }

        @Override
        public String serviceName() {
            return "shop";
        }

        @Override
        public String endpointName() {
            return name();
        }

        @Override
        public String version() {
            return "1.0.0";
        }
    }
}
