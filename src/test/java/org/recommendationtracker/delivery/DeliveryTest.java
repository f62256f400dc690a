package org.recommendationtracker.delivery;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.recommendationtracker.TemporaryDataFolder;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Runs against deliveries and notices alone, with a mail server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {DeliveryModule.class, TestNotices.class},
        properties = {
            "camunda.bpm.enabled=false",
            "spring.kafka.admin.auto-create=false",
            "tracker.notices.enabled=false",
            "tracker.public-address=https://tracker.example.gov.uk",
            "tracker.deliveries.poll-interval=20ms",
            "tracker.email.from=recommendations@example.gov.uk",
            "tracker.email.connections=2",
            "spring.mail.host=127.0.0.1"
        })
@AutoConfigureMockMvc
@ActiveProfiles("standalone")
@ContextConfiguration(initializers = TemporaryDataFolder.class)
@interface DeliveryTest {}
