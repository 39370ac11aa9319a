package dev.covenant.http.apache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.http.client.TransportProvider;
import org.junit.jupiter.api.Test;

final class ApacheTransportProviderTest {
    @Test
    void isPreferredToTheJdksWhenItIsOnTheClassPath() {
        assertThat(TransportProvider.best()).isInstanceOf(ApacheTransportProvider.class);
    }
}
