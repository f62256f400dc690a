package org.recommendationtracker.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.recommendationtracker.recommendation.Recommendations;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.json.AutoConfigureJson;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A test of this module on the real migrations, in which every step commits as it does in service. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(properties = "spring.datasource.url=jdbc:h2:mem:audit;MODE=MySQL")
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@AutoConfigureJson
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import({
    Recommendations.class,
    AuditTrail.class,
    Changes.class,
    History.class,
    PublicSteps.class,
    StatusHistory.class,
    Lifecycle.class,
    Lifecycle.Time.class
})
@interface AuditTest {}
