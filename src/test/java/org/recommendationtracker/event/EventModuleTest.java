package org.recommendationtracker.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.recommendationtracker.TemporaryDataFolder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Runs against this module alone; all such tests share one database and one broker. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = EventModule.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {"tracker.relay.poll-interval=200ms", "tracker.relay.lease=1500ms"})
@ActiveProfiles("standalone")
@ContextConfiguration(initializers = TemporaryDataFolder.class)
@interface EventModuleTest {}
