package org.recommendationtracker.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class LoopbackTest {

    private final ApplicationContextRunner standalone = new ApplicationContextRunner()
            .withUserConfiguration(DemoUsersOnly.class)
            .withPropertyValues("spring.profiles.active=standalone");

    @Test
    void there_are_demo_users_on_a_loopback_address() {
        for (String address : new String[] {"127.0.0.1", "::1", "localhost"}) {
            standalone.withPropertyValues("server.address=" + address).run(context -> assertThat(
                            context.getBean(DemoUsers.class).users())
                    .extracting(user -> user.userId())
                    .contains("panel", "official", "minister", "norfolk", "auditor", "admin"));
        }
    }

    @Test
    void the_application_does_not_start_with_demo_users_on_another_address() {
        for (String address : new String[] {"0.0.0.0", "192.0.2.1", ""}) {
            standalone.withPropertyValues("server.address=" + address).run(context -> assertThat(context)
                    .hasFailed());
        }
    }

    @Test
    void it_says_in_plain_words_why() {
        standalone.withPropertyValues("server.address=0.0.0.0").run(context -> {
            var analysis = new NotLoopbackFailureAnalyzer().analyze(context.getStartupFailure());
            assertThat(analysis.getDescription()).contains("demo users", "server.address is 0.0.0.0");
            assertThat(analysis.getAction()).contains("127.0.0.1");
        });
    }

    @Test
    void other_profiles_have_no_demo_users() {
        new ApplicationContextRunner()
                .withUserConfiguration(DemoUsersOnly.class)
                .withPropertyValues("spring.profiles.active=server", "server.address=0.0.0.0")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(DemoUsers.class));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ServerProperties.class)
    @Import({Loopback.class, DemoUsers.class})
    static class DemoUsersOnly {}
}
