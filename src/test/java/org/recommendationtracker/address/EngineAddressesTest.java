package org.recommendationtracker.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** The engine's addresses are the same where no constant reaches. */
class EngineAddressesTest {

    @Test
    void the_settings_name_the_same_address() throws IOException {
        assertThat(new YamlPropertySourceLoader()
                        .load("settings", new ClassPathResource("application.yaml"))
                        .get(0)
                        .getProperty("camunda.bpm.webapp.application-path"))
                .hasToString(EngineAddresses.WEBAPPS);
    }

    @Test
    void the_menu_leads_to_tasklist() throws IOException {
        assertThat(new ClassPathResource("templates/layout.html").getContentAsString(StandardCharsets.UTF_8))
                .contains("'" + EngineAddresses.TASKLIST + "'");
    }
}
