package org.recommendationtracker.notice;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.recommendationtracker.TemporaryDataFolder;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Runs against this module alone; all such tests share one database and one broker. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {NoticeModule.class, TestInbox.class, TestTopic.class},
        properties = {"camunda.bpm.enabled=false", "tracker.notices.retries=2", "tracker.notices.first-retry-after=10ms"
        })
@AutoConfigureMockMvc
@ActiveProfiles("standalone")
@ContextConfiguration(initializers = TemporaryDataFolder.class)
@interface NoticeModuleTest {}
