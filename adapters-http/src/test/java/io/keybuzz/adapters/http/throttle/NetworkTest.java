package io.keybuzz.adapters.http.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @Test
    void a_network_holds_what_shares_its_leading_bits() {
        Network ten = Network.parse("10.0.0.0/8");
        assertThat(ten.contains(address("10.255.1.2"))).isTrue();
        assertThat(ten.contains(address("11.0.0.1"))).isFalse();
        assertThat(ten.contains(address("::1"))).isFalse();
        assertThat(Network.parse("2001:db8::/33").contains(address("2001:db8:7fff::1")))
                .isTrue();
        assertThat(Network.parse("2001:db8::/33").contains(address("2001:db8:8000::1")))
                .isFalse();
        assertThat(Network.parse("0.0.0.0/0").contains(address("8.8.8.8"))).isTrue();
        assertThat(Network.parse("192.0.2.1").contains(address("192.0.2.2"))).isFalse();
    }

    @Test
    void a_subscriber_is_an_ipv4_address_or_an_ipv6_network() {
        assertThat(Network.block(address("192.0.2.1"))).isEqualTo("192.0.2.1");
        assertThat(Network.block(address("2001:db8:1:2:3:4:5:6")))
                .isEqualTo(Network.block(address("2001:db8:1:2:ffff::1")))
                .isNotEqualTo(Network.block(address("2001:db8:1:3::1")));
        assertThat(Network.block(address("::ffff:192.0.2.1"))).isEqualTo("192.0.2.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "10.0.0.0/33",
                "::/129",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "10.0.0",
                "1.2.3.4.5",
                "/8",
                "300.1.1.1"
            })
    void what_is_no_network_is_refused(String text) {
        assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static InetAddress address(String literal) {
        return Network.literal(literal).orElseThrow();
    }
}
