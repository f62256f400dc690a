package org.recommendationtracker;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.recommendationtracker.coverage.ModelRecorder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs against the whole application as it starts stand-alone: on a free port, with its database and its broker in a
 * folder under {@code target}. What is passed of the process models is recorded. What is due is done when a test says so. Notices are on their topics
 * if a recipient asks for it: to all boards they would be most of what tests do. Tests with this annotation alone share one application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "tracker.sweep.enabled=false",
            "tracker.audit.check-daily=false",
            "tracker.events.notices-unless-turned-off=false"
        })
@ActiveProfiles("standalone")
@ContextConfiguration(initializers = TemporaryDataFolder.class)
@Import(ModelRecorder.class)
public @interface StandaloneTest {}
