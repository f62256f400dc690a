package org.recommendationtracker.acceptance;

import java.io.IOException;
import org.recommendationtracker.JavaProcess;
import org.recommendationtracker.RecommendationTracker;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The whole product in a process of its own, which can be killed. */
final class ApplicationProcess {

    private ApplicationProcess() {}

    public static void main(String[] arguments) throws IOException {
        SpringApplication application = new SpringApplication(RecommendationTracker.class);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("noTests", new WithoutTests()));
        application.run(arguments);
        JavaProcess.awaitParentsEnd();
        System.exit(0);
    }

    /** Keeps what tests are configured with out of the scan for beans. */
    private static final class WithoutTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
            return type.getResource().getURI().toString().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof WithoutTests;
        }

        @Override
        public int hashCode() {
            return WithoutTests.class.hashCode();
        }
    }
}
