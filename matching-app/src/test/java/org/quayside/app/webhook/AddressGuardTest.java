package org.quayside.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    private static final WebhookSettings SETTINGS = new WebhookSettings(true, true, List.of(), Duration.ofSeconds(2), List.of(),
            Duration.ofDays(5), Duration.ofDays(7), Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofMinutes(5), 10);

    @ParameterizedTest
    @ValueSource(strings = {
        "127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "224.0.0.1", "255.255.255.255", "198.18.0.1", "192.0.2.1", "203.0.113.9", "::", "::1", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::7f00:1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "2002:7f00:1::1",
        "2002:c0a8:101::1", "fec0::1", "2001:db8::1"
    })
    void an_address_that_is_not_public_is_refused(String address) {
        assertThatThrownBy(() -> guard(false, address).resolve("hook.example")).isInstanceOf(AddressGuard.Refused.class)
                .hasMessageContaining("not called");
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "100.128.0.1", "172.32.0.1", "2606:2800:220:1::1", "64:ff9b::5db8:d822"})
    void a_public_address_is_called(String address) throws UnknownHostException {
        assertThat(guard(false, address).resolve("hook.example")).containsExactly(InetAddress.getByName(address));
    }

    @Test
    void one_private_address_among_public_ones_refuses_them_all() {
        assertThatThrownBy(() -> guard(false, "93.184.216.34", "10.0.0.1").resolve("hook.example")).hasMessage("hook.example is 10.0.0.1, which is not public: not called");
        assertThatThrownBy(() -> guard(false, "10.0.0.1").resolve("10.0.0.1")).hasMessage("10.0.0.1 is not public: not called");
    }

    @Test
    void hosts_that_the_operator_names_and_this_machine_for_development_are_let_through() throws UnknownHostException {
        var named = new AddressGuard(false, List.of("Inside.Example"), host -> new InetAddress[] {InetAddress.getByName("10.0.0.1")});
        assertThat(named.resolve("inside.example")).hasSize(1);
        assertThatThrownBy(() -> named.resolve("other.example")).isInstanceOf(AddressGuard.Refused.class);
        assertThat(guard(true, "127.0.0.1").resolve("hook.example")).hasSize(1);
        assertThatThrownBy(() -> guard(true, "10.0.0.1").resolve("hook.example")).isInstanceOf(AddressGuard.Refused.class);
    }

    /** No other name service knows this host: what connects got its address from the guard, which asked once. */
    @Test
    void the_address_that_was_checked_is_the_one_that_is_called() {
        var asked = new AtomicInteger();
        var guard = new AddressGuard(true, List.of(), host -> {
            asked.incrementAndGet();
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        });
        try (var receiver = new Receiver(); var sender = new Sender(SETTINGS, guard, Clock.systemUTC())) {
            var outcome = sender.send(URI.create("http://only-the-guard-knows.invalid:" + receiver.port() + "/x"), "id", "{}", List.of());
            assertThat(outcome.status()).isEqualTo(204);
            assertThat(receiver.received("/x")).hasSize(1);
            // A name that leads elsewhere the second time is asked no second time between check and call.
            assertThat(asked.get()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://x.example/", "file:///etc/passwd", "http://user:pass@x.example/", "//x.example/", "http:///x", "https://x.example/#part", "no address"})
    void what_is_no_plain_address_is_not_even_stored(String text) {
        assertThatThrownBy(() -> EndpointAddress.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static AddressGuard guard(boolean allowLoopback, String... addresses) {
        return new AddressGuard(allowLoopback, List.of(), host -> {
            var found = new InetAddress[addresses.length];
            for (int i = 0; i < found.length; i++) {
                found[i] = InetAddress.getByName(addresses[i]);
            }
            return found;
        });
    }
}
