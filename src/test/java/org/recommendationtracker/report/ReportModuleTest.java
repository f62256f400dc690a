package org.recommendationtracker.report;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.autoconfigure.json.AutoConfigureJson;
import org.springframework.boot.test.autoconfigure.orm.jpa.AutoConfigureDataJpa;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureWebMvc;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of {@link ReportModule} on the real migrations, in which everything commits as it does in service. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ReportModule.class,
        properties = {"spring.datasource.url=jdbc:h2:mem:report;MODE=MySQL", "tracker.long-reports.enabled=false"})
@OverrideAutoConfiguration(enabled = false)
@AutoConfigureDataJpa
@AutoConfigureJson
@AutoConfigureWebMvc
@AutoConfigureMockMvc
public @interface ReportModuleTest {}
