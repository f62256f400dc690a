package org.recommendationtracker.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No webhook leads behind the walls of whoever runs the product. */
class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "fec0::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2130706433",
                "127.1"
            })
    void what_is_private_or_special_is_not_called(String host) {
        assertThatThrownBy(() -> new PublicAddresses().resolve(host)).isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "8.8.8.8", "172.15.0.1", "2606:4700:4700::1111"})
    void what_everybody_can_reach_is_called(String host) throws Exception {
        assertThat(new PublicAddresses().resolve(host)).hasSize(1);
    }

    @Test
    void a_name_that_leads_to_one_private_address_among_others_is_not_called() throws Exception {
        InMemoryDnsResolver names = new InMemoryDnsResolver();
        names.add("board.example.gov.uk", InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1"));
        DnsResolver safe = new PublicAddresses(names);

        assertThatThrownBy(() -> safe.resolve("board.example.gov.uk"))
                .hasMessage("board.example.gov.uk leads into a private network");
    }
}
