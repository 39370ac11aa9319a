package dev.covenant.codegen.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.codegen.GeneratedKind;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class GeneratedNamesTest {
    private static final String HEAD = """
        syntax = "proto3";
        package shop.v1;
        option java_multiple_files = true;
        option java_package = "com.acme.shop";
        """;

    @Test
    void aServiceBecomesItsInterfaceClientsMethodsAndServer() {
        Generated generated = Generated.of(HEAD + """
            message User { string id = 1; }
            service UserService { rpc GetUser(User) returns (User); }
            """);

        assertThat(generated.ourPaths())
                .containsExactly(
                        "com/acme/shop/UserService.java",
                        "com/acme/shop/UserServiceMethods.java",
                        "com/acme/shop/UserServiceClient.java",
                        "com/acme/shop/UserServiceAsyncClient.java",
                        "com/acme/shop/UserServiceServer.java");
        assertThat(generated.foreignPaths())
                .containsExactly(
                        "com/acme/shop/Shop.java",
                        "com/acme/shop/User.java",
                        "com/acme/shop/UserOrBuilder.java",
                        "com/acme/shop/UserServiceGrpc.java");
        generated.compile();
    }

    @Test
    void modelsAloneAreMessagesAlone() {
        Generated generated = Generated.of(HEAD + """
            message User { string id = 1; }
            service UserService { rpc GetUser(User) returns (User); }
            """, EnumSet.of(GeneratedKind.MODELS));

        assertThat(generated.ourPaths()).isEmpty();
        assertThat(generated.foreignPaths()).contains("com/acme/shop/User.java").noneMatch(p -> p.contains("Grpc"));
        generated.compile();
    }

    @Test
    void aServerAloneHasNoClients() {
        Generated generated = Generated.of(HEAD + """
            message User { string id = 1; }
            service Users { rpc GetUser(User) returns (User); }
            """, EnumSet.of(GeneratedKind.SERVER));

        assertThat(generated.ourPaths())
                .containsExactly(
                        "com/acme/shop/Users.java",
                        "com/acme/shop/UsersMethods.java",
                        "com/acme/shop/UsersServer.java");
        generated.compile();
    }

    @Test
    void methodsCalledLikeKeywordsOrLikeThoseOfEveryObjectCompile() {
        Generated generated = Generated.of(HEAD + """
            message M {}
            service Odd {
              rpc class(M) returns (M);
              rpc getClass(M) returns (stream M);
              rpc notify(M) returns (M);
              rpc wait(stream M) returns (M);
              rpc toString(M) returns (M);
              rpc hashCode(stream M) returns (stream M);
              rpc equals(M) returns (M);
              rpc close(M) returns (M);
              rpc Create(M) returns (M);
              rpc async(M) returns (M);
              rpc using(M) returns (M);
              rpc Operations(M) returns (M);
            }
            """);

        generated.compile();
        assertThat(generated.source("com/acme/shop/Odd.java"))
                .contains("M class_(M request")
                .contains("M close_(");
    }

    @Test
    void methodsThatDifferInCaseAloneAreApart() {
        Generated generated = Generated.of(HEAD + """
            message M {}
            service Users { rpc GetAll(M) returns (M); rpc Getall(M) returns (M); }
            """);

        generated.compile();
        assertThat(generated.source("com/acme/shop/Users.java"))
                .contains("M getAll(M")
                .contains("M getall(M");
    }

    @Test
    void methodsOfWhichThePluginMakesOneAreRefusedWithTheirPlace() {
        Generated generated = Generated.of(HEAD + """
            message M {}
            service Users {
              rpc GetAll(M) returns (M);
              rpc GetALL(M) returns (M);
              rpc Get_all(M) returns (M);
            }
            """);

        assertThat(generated.result().diagnostics())
                .hasSize(2)
                .allSatisfy(refused -> assertThat(refused.code()).isEqualTo("no-java-name"))
                .extracting(refused -> refused.location().line())
                .containsExactlyInAnyOrder(7, 9);
        assertThat(generated.result().foreign()).isEmpty();
    }

    @Test
    void ourTypesGiveWayToMessages() {
        Generated generated = Generated.of(HEAD + """
            message UsersClient { string id = 1; }
            message orderServer { string id = 1; }
            service Users { rpc GetUser(UsersClient) returns (UsersClient); }
            service Order { rpc GetOrder(orderServer) returns (orderServer); }
            """);

        assertThat(generated.ourPaths())
                .contains(
                        "com/acme/shop/Users_.java",
                        "com/acme/shop/Users_Client.java",
                        "com/acme/shop/Order_Server.java");
        assertThat(generated.codes()).containsExactly("renamed-service", "renamed-service");
        generated.compile();
    }

    @Test
    void messagesCalledLikeTypesOfOursAndOfJavaCompile() {
        Generated generated = Generated.of(HEAD + """
            message CallOptions {}
            message EventStream {}
            message CompletableFuture {}
            message Object {}
            message Override {}
            message Runnable {}
            message AutoCloseable {}
            message Deprecated {}
            message NullMarked {}
            message RpcMethod {}
            message Target {}
            message Flow {}
            service Odd {
              rpc A(CallOptions) returns (Override);
              rpc B(stream EventStream) returns (Runnable);
              rpc C(CompletableFuture) returns (stream Object);
              rpc D(stream AutoCloseable) returns (stream Deprecated);
              rpc E(NullMarked) returns (RpcMethod) { option deprecated = true; }
              rpc F(Target) returns (Flow);
            }
            """);

        generated.compile();
    }

    @Test
    void nestedMessagesAndThoseOfAnOuterClassAreNamedThroughIt() {
        Generated generated = Generated.of("""
            syntax = "proto3";
            package shop.v1;
            message Outer { message Inner { message Deep { string id = 1; } } }
            message Shop {}
            service Users { rpc Get(Outer.Inner.Deep) returns (Outer.Inner); rpc Find(Shop) returns (Shop); }
            """);

        generated.compile();
        assertThat(generated.source("shop/v1/Users.java"))
                .contains("ShopOuterClass.Outer.Inner get(ShopOuterClass.Outer.Inner.Deep request");
    }

    @Test
    void theDefaultPackageIsAPackageToo() {
        Generated.of("""
            syntax = "proto3";
            message M {}
            service Users { rpc Get(M) returns (M); }
            """).compile();
    }

    @Test
    void deprecatedThingsCompileWithoutAWarning() {
        Generated generated = Generated.of(HEAD + """
            message Old { option deprecated = true; message In {} }
            message New {}
            service OldUsers { option deprecated = true; rpc Get(New) returns (New); }
            service Mixed {
              rpc Get(Old) returns (stream Old.In);
              rpc Put(stream Old) returns (New) { option deprecated = true; }
            }
            service Methods { rpc Put(stream New) returns (stream New) { option deprecated = true; } rpc Get(New) returns (New); }
            """);

        generated.compile();
    }

    @Test
    void javaGenericServicesGiveWayToo() {
        Generated generated = Generated.of(HEAD + """
            option java_generic_services = true;
            message M {}
            service Users { rpc Get(M) returns (M); }
            """);

        assertThat(generated.foreignPaths()).contains("com/acme/shop/Users.java");
        assertThat(generated.ourPaths()).contains("com/acme/shop/Users_.java");
        generated.compile();
    }

    @Test
    void editionsCompile() {
        for (String edition : new String[] {"2023", "2024"}) {
            Generated generated = Generated.of("edition = \"" + edition + "\";\npackage shop.v1;\n" + """
                message User { string id = 1; message Address { string street = 1; } }
                enum Kind { KIND_UNKNOWN = 0; }
                service Shop { rpc Get(User) returns (User.Address); }
                """);

            generated.compile();
        }
    }
}
