package org.recommendationtracker.audit;

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

/** A test of {@link AuditModule} on the real migrations, in which every step commits as it does in service. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = AuditModule.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:audit;MODE=MySQL",
            "tracker.audit.signing-key=target/keys/audit-module-${random.uuid}.pem"
        })
@OverrideAutoConfiguration(enabled = false)
@AutoConfigureDataJpa
@AutoConfigureJson
@AutoConfigureWebMvc
@AutoConfigureMockMvc
public @interface AuditModuleTest {}
