package scenario;

import com.acme.shop.Count;
import com.acme.shop.GetUserRequest;
import com.acme.shop.User;
import com.acme.shop.UserService;
import com.acme.shop.UserServiceAsyncClient;
import com.acme.shop.UserServiceClient;
import com.acme.shop.UserServiceMethods;
import com.acme.shop.UserServiceServer;
import com.google.protobuf.Empty;
import dev.covenant.grpc.RpcStatusException;
import dev.covenant.grpc.client.GrpcCaller;
import dev.covenant.grpc.client.GrpcSettings;
import dev.covenant.grpc.client.RpcFallback;
import dev.covenant.grpc.server.GrpcServer;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.EventStream;
import dev.covenant.runtime.Fallback;
import dev.covenant.runtime.OperationClass;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.Target;
import io.grpc.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;

public final class ShopScenario implements Runnable {
    private static final class Users implements UserService {
        @Override
        public User getUser(GetUserRequest request, CallOptions options) {
            if (request.getId().equals("none")) {
                throw RpcStatusException.of(Status.Code.NOT_FOUND, "no user none");
            }
            return user(request.getId(), "called " + request.getId());
        }

        @Override
        public User createUser(User request, CallOptions options) {
            return request.toBuilder().setId("made").build();
        }

        @Override
        public Empty deleteUser(GetUserRequest request, CallOptions options) {
            return Empty.getDefaultInstance();
        }

        @Override
        public EventStream<User> listUsers(GetUserRequest request, CallOptions options) {
            return EventStream.of(List.of(user("1", "a"), user("2", "b"), user("3", "c")));
        }

        @Override
        public Count countUsers(EventStream<User> requests, CallOptions options) {
            int users = 0;
            for (User user : requests) {
                users += user.getId().isEmpty() ? 0 : 1;
            }
            return Count.newBuilder().setUsers(users).build();
        }

        @Override
        public EventStream<User> rename(EventStream<User> requests, CallOptions options) {
            Iterator<User> users = requests.iterator();
            return EventStream.of(new Iterator<User>() {
                @Override
                public boolean hasNext() {
                    return users.hasNext();
                }

                @Override
                public User next() {
                    User user = users.next();
                    return user(user.getId(), "new " + user.getName());
                }
            });
        }
    }

    private static User user(String id, String name) {
        return User.newBuilder().setId(id).setName(name).build();
    }

    private static GetUserRequest id(String id) {
        return GetUserRequest.newBuilder().setId(id).build();
    }

    @Override
    public void run() {
        facts();
        Target target = null;
        try (GrpcServer server = GrpcServer.of(UserServiceServer.routes(new Users())).start()) {
            target = Target.of("users").instances("http://127.0.0.1:" + server.port());
            Policy patient = Policy.builder()
                    .attemptTimeout(Duration.ofSeconds(60))
                    .deadline(Duration.ofSeconds(200))
                    .build();
            GrpcSettings settings = GrpcSettings.builder()
                    .policy(patient)
                    .fallback(RpcFallback.of(UserServiceMethods.CREATE_USER, Fallback.value(user("x", "fallback"))))
                    .build();
            try (UserServiceClient client = UserServiceClient.create(target, settings)) {
                blocking(client);
                later(client.async());
            }
            try (GrpcCaller caller = GrpcCaller.create(target, settings)) {
                equal("called 7", UserServiceClient.using(caller).getUser(id("7")).getName());
                equal("called 8", UserServiceAsyncClient.using(caller).getUser(id("8")).get(60, TimeUnit.SECONDS).getName());
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void facts() {
        equal(OperationClass.SAFE, UserServiceMethods.GET_USER.kind());
        equal(OperationClass.KEYED, UserServiceMethods.CREATE_USER.kind());
        equal(OperationClass.IDEMPOTENT, UserServiceMethods.DELETE_USER.kind());
        equal(OperationClass.UNSAFE, UserServiceMethods.LIST_USERS.kind());
        equal(Optional.of(Duration.ofSeconds(30)), UserServiceMethods.GET_USER.timeout());
        equal(Optional.of(Duration.ofSeconds(90)), UserServiceMethods.GET_USER.deadline());
        equal(Optional.of("u9"), UserServiceMethods.GET_USER.hashKey(id("u9")));
        equal(Optional.of("x-create-key"), UserServiceMethods.CREATE_USER.idempotencyKey());
        equal("shop.v1.UserService/GetUser", UserServiceMethods.GET_USER.name());
    }

    private static void blocking(UserService users) throws Exception {
        equal("called 1", users.getUser(id("1")).getName());
        equal("called 1", users.getUser(id("1"), CallOptions.timeout(Duration.ofSeconds(60))).getName());
        equal("made", users.createUser(user("", "new")).getId());
        equal(Empty.getDefaultInstance(), users.deleteUser(id("1")));
        try {
            users.getUser(id("none"));
            throw new AssertionError("found");
        } catch (RpcStatusException e) {
            equal(Status.Code.NOT_FOUND, e.code());
            equal("no user none", e.description());
        }
        List<String> names = new ArrayList<>();
        try (EventStream<User> all = users.listUsers(id(""))) {
            all.forEach(user -> names.add(user.getName()));
        }
        equal(List.of("a", "b", "c"), names);
        equal(2, users.countUsers(EventStream.of(List.of(user("1", ""), user("2", "")))).getUsers());
        equal(0, users.countUsers(EventStream.of(List.of())).getUsers());
        List<String> renamed = new ArrayList<>();
        try (EventStream<User> all = users.rename(EventStream.of(List.of(user("1", "a"), user("2", "b"))))) {
            all.forEach(user -> renamed.add(user.getName()));
        }
        equal(List.of("new a", "new b"), renamed);
    }

    private static void later(UserServiceAsyncClient users) throws Exception {
        equal("called 2", users.getUser(id("2"), CallOptions.none()).get(60, TimeUnit.SECONDS).getName());
        equal(List.of("a", "b", "c"), collect(users.listUsers(id(""))));
        SubmissionPublisher<User> counted = new SubmissionPublisher<>();
        CompletableFuture<Count> count = users.countUsers(counted);
        awaitSubscriber(counted);
        counted.submit(user("1", ""));
        counted.close();
        equal(1, count.get(60, TimeUnit.SECONDS).getUsers());
        SubmissionPublisher<User> renamed = new SubmissionPublisher<>();
        CompletableFuture<List<String>> names = start(users.rename(renamed));
        awaitSubscriber(renamed);
        renamed.submit(user("1", "x"));
        renamed.close();
        equal(List.of("new x"), names.get(60, TimeUnit.SECONDS));
    }

    private static void awaitSubscriber(SubmissionPublisher<?> publisher) {
        while (publisher.getNumberOfSubscribers() == 0) {
            Thread.onSpinWait();
        }
    }

    private static List<String> collect(Flow.Publisher<User> users) throws Exception {
        return start(users).get(60, TimeUnit.SECONDS);
    }

    private static CompletableFuture<List<String>> start(Flow.Publisher<User> users) {
        CompletableFuture<List<String>> all = new CompletableFuture<>();
        List<String> names = new ArrayList<>();
        users.subscribe(new Flow.Subscriber<User>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(User user) {
                names.add(user.getName());
            }

            @Override
            public void onError(Throwable error) {
                all.completeExceptionally(error);
            }

            @Override
            public void onComplete() {
                all.complete(names);
            }
        });
        return all;
    }

    private static void equal(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("expected " + expected + " but was " + actual);
        }
    }
}
