package dev.covenant.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TargetTest {
    @Test
    void instancesAreThoseGiven() {
        Target target = Target.of("orders").instances("http://a:8080", "https://b/v2");

        assertThat(target.name()).isEqualTo("orders");
        assertThat(target.source().instances())
                .extracting(Instance::id)
                .containsExactly("http://a:8080", "https://b/v2");
        assertThat(target.source().instances()).isSameAs(target.source().instances());
    }

    @Test
    void weightsAreKeptAndInstancesAdded() {
        Target target = Target.of("orders").instance("http://a:8080", 3).instance("http://b:8080", 1);

        assertThat(target.source().instances()).extracting(Instance::weight).containsExactly(3, 1);
    }

    @Test
    void addressAloneIsATarget() {
        assertThat(Target.at("https://api.example.com/v2").source().instances())
                .containsExactly(Instance.at("https://api.example.com/v2"));
    }

    @Test
    void liveSourceIsAskedEachTime() {
        List<Instance> instances = List.of(Instance.at("http://a:1"));

        assertThat(Target.of("orders").instances(() -> instances).source().instances())
                .isSameAs(instances);
    }

    @Test
    void sameInstanceTwiceIsRefused() {
        assertThatThrownBy(() -> Target.of("orders").instances("http://a:1", "http://a:1"))
                .hasMessage("two instances of orders have the id http://a:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:8080",
                "/orders",
                "http://",
                "http://u:p@a:1",
                "http://a:1?x=1",
                "http://a:1#x",
                "http://a:0",
                "http://a:65536"
            })
    void whatIsNoAddressIsRefused(String uri) {
        assertThatThrownBy(() -> Target.at(uri)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAddressWithoutSchemeIsToldHowToBeWritten() {
        assertThatThrownBy(() -> Target.of("orders").instances("10.0.0.7:8080"))
                .hasMessage("an instance needs a scheme and a host, as in http://a:8080, not '10.0.0.7:8080'");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001})
    void weightsOutsideTheirRangeAreRefused(int weight) {
        assertThatThrownBy(() -> Target.of("orders").instance("http://a:1", weight))
                .hasMessageContaining("not between 1 and 1000");
    }
}
