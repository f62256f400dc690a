package org.recommendationtracker.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/** How an address is read, and which it is if none is told. */
class ReadAddressTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void it_has_the_port_on_which_the_server_listens() {
        PublicAddress address = new PublicAddress(new AddressSettings(null), environment);
        assertThat(address.of("/schemas/")).isEqualTo("http://127.0.0.1:8080/schemas/");

        environment.setProperty("server.port", "0");
        environment.setProperty("local.server.port", "40123");
        assertThat(address.of("")).isEqualTo("http://127.0.0.1:40123");
    }

    @ParameterizedTest
    @CsvSource({
        "https://tracker.example.gov.uk, https://tracker.example.gov.uk",
        "https://tracker.example.gov.uk/, https://tracker.example.gov.uk",
        "http://192.0.2.1:8080, http://192.0.2.1:8080",
        "https://[2001:db8::1]:8443, https://[2001:db8::1]:8443",
        "http://tracker, http://tracker",
    })
    void it_is_taken_as_told(String told, String address) {
        assertThat(new PublicAddress(new AddressSettings(URI.create(told)), environment).of("/x"))
                .isEqualTo(address + "/x");
    }
}
