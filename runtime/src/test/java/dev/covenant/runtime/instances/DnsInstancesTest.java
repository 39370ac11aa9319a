package dev.covenant.runtime.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.runtime.Instance;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DnsInstancesTest {
    private static final long SECOND = 1_000_000_000;

    private final AtomicLong now = new AtomicLong();
    private String[] addresses = {"10.0.0.8", "10.0.0.7", "2001:db8::1"};

    @Test
    void everyAddressIsAnInstance() {
        assertThat(source().instances())
                .containsExactly(
                        Instance.at("http://10.0.0.7:8080/v1"),
                        Instance.at("http://10.0.0.8:8080/v1"),
                        Instance.at("http://[2001:db8:0:0:0:0:0:1]:8080/v1"));
    }

    @Test
    void anotherOrderOfAddressesIsNoChange() {
        DnsInstances source = source();
        List<Instance> first = source.instances();
        addresses = new String[] {"2001:db8::1", "10.0.0.7", "10.0.0.8"};
        now.addAndGet(31 * SECOND);
        source.instances();

        assertThat(source.instances()).isSameAs(first);
    }

    @Test
    void addressesAreLookedUpAgain() {
        DnsInstances source = source();
        addresses = new String[] {"10.0.0.9"};
        now.addAndGet(29 * SECOND);
        source.instances();
        assertThat(source.instances()).hasSize(3);

        now.addAndGet(2 * SECOND);
        source.instances();
        assertThat(source.instances()).containsExactly(Instance.at("http://10.0.0.9:8080/v1"));
    }

    @Test
    void nameThatIsGoneKeepsWhatWasKnown() {
        DnsInstances source = source();
        addresses = new String[0];
        now.addAndGet(31 * SECOND);
        source.instances();

        assertThat(source.instances()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://orders:8443", "orders:8080", "http:/orders"})
    void whatIsNotAnHttpAddressIsRefused(String uri) {
        assertThatThrownBy(() -> DnsInstances.of(uri)).hasMessageContaining("need an http address such as");
    }

    private DnsInstances source() {
        return DnsInstances.of(
                "http://orders.internal:8080/v1", Duration.ofSeconds(30), host -> resolve(), now::get, Runnable::run);
    }

    private InetAddress[] resolve() throws UnknownHostException {
        if (addresses.length == 0) {
            throw new UnknownHostException("orders.internal");
        }
        InetAddress[] found = new InetAddress[addresses.length];
        for (int at = 0; at < found.length; at++) {
            // An address that is given as such is not looked up.
            found[at] = InetAddress.getByName(addresses[at]);
        }
        return found;
    }
}
