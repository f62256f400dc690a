package org.recommendationtracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The engine's tables are made by copies of its scripts. */
class EngineTablesTest {

    @ParameterizedTest
    @MethodSource("copies")
    void the_engine_would_make_the_same_tables(Resource copy) throws IOException {
        Resource engines = new ClassPathResource("org/camunda/bpm/engine/db/create/" + copy.getFilename());

        assertThat(copy.getContentAsString(StandardCharsets.UTF_8))
                .as("what differs in another version of the engine is for a migration of its own: see ADR 3")
                .isEqualTo(engines.getContentAsString(StandardCharsets.UTF_8));
    }

    static Resource[] copies() throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath*:db/engine/*.sql");
    }
}
