package org.recommendationtracker.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Import(CommonPagesTest.Broken.class)
class CommonPagesTest extends BrowserTest {

    @Autowired
    private KafkaConnectionDetails broker;

    @ParameterizedTest
    @EnumSource
    void accounts_are_there_for_auditors_and_ones_own_for_everybody(Screen screen) {
        assertWellMade(openAs("admin", "/accounts", screen), "accounts", screen);
        Page page = openAs("norfolk", "/account", screen);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Change password").setExact(true))
                .click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("This is not your present password");
        assertWellMade(page, "account-refused", screen);
    }

    @ParameterizedTest
    @EnumSource
    void the_sign_in_is_well_made(Screen screen) {
        assertWellMade(open("/sign-in", screen), "sign-in", screen);
    }

    @ParameterizedTest
    @EnumSource
    void a_failed_sign_in_says_what_to_check(Screen screen) {
        Page page = open("/sign-in", screen);
        signIn(page, "nobody", "wrong");

        assertThat(page).hasTitle(Pattern.compile("^Error: Sign in"));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Check your user name and password");
        assertWellMade(page, "sign-in-error", screen);
    }

    @ParameterizedTest
    @EnumSource
    void how_to_follow_events_is_well_made_for_everybody(Screen screen) {
        Page page = open("/", screen);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Follow events with your own system"))
                .click();

        assertThat(page.getByText("class ReadEvents")).isVisible();
        assertWellMade(page, "events", screen);
    }

    @ParameterizedTest
    @EnumSource
    void reports_are_well_made(Screen screen) {
        assertWellMade(open("/reports", screen), "reports", screen);
    }

    @ParameterizedTest
    @EnumSource
    void a_report_is_well_made(Screen screen) {
        Page page = open("/reports/" + SampleReport.REFERENCE, screen);

        assertThat(page.getByText(SampleReport.NOTE)).isVisible();
        assertWellMade(page, "report", screen);
    }

    @ParameterizedTest
    @EnumSource
    void a_signed_in_reader_has_a_menu(Screen screen) {
        Page page = openAs("official", "/reports", screen);

        assertThat(page.getByText("Signed in as official")).isVisible();
        if (screen == Screen.PHONE) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Menu"))
                    .click();
        }
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tasklist")))
                .isVisible();
        assertWellMade(page, "signed-in", screen);
    }

    @ParameterizedTest
    @EnumSource
    void what_failed_is_well_made(Screen screen) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.getBootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("tracker.events.v1", "no event")).get();
        }
        Page page = openAs("admin", "/failures", screen);
        await().until(() -> {
            page.reload();
            return page.getByText("The message is not a CloudEvent").first().isVisible();
        });

        assertWellMade(page, "failures", screen);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again"))
                .first()
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The notices could not be sent");
        assertWellMade(page, "failures-again", screen);
    }

    @Test
    void signing_out_works_without_javascript() {
        Page page = openWithoutJavaScript("/sign-in", Screen.PHONE);
        signIn(page, "official", "demo");
        page.navigate("/reports");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();

        assertThat(page.getByText("You have signed out.")).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void what_does_not_exist_is_said_in_plain_words(Screen screen) {
        Page page = open("/recommendations/NONE-1900-01", screen);

        assertThat(page.locator("h1")).hasText("Page not found");
        assertWellMade(page, "error-404", screen);
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_address_is_said_in_plain_words(Screen screen) {
        Page page = open("/recommendations?status=LOST", screen);

        assertThat(page.locator("h1")).hasText("There is a problem with what you asked for");
        assertWellMade(page, "error-400", screen);
    }

    @ParameterizedTest
    @EnumSource
    void what_a_role_may_not_see_is_said_in_plain_words(Screen screen) {
        Page page = openAs("norfolk", "/accounts", screen);

        assertThat(page.locator("h1")).hasText("You cannot see or do this");
        assertWellMade(page, "error-403", screen);
    }

    @ParameterizedTest
    @EnumSource
    void an_error_of_the_service_shows_only_its_id(Screen screen) {
        Page page = openAs("norfolk", "/broken", screen);

        assertThat(page.locator("h1")).hasText("Sorry, there is a problem with the service");
        assertThat(page.locator("main")).containsText("quote this reference");
        assertWellMade(page, "error-500", screen);
    }

    /** Fails whatever is asked of it. */
    @TestComponent
    @Controller
    static class Broken {

        @GetMapping("/broken")
        String fail() {
            throw new IllegalStateException("as a test wants it");
        }
    }
}
