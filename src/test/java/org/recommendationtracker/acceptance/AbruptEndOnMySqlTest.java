package org.recommendationtracker.acceptance;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.recommendationtracker.MySqlDatabase;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@EnabledIfEnvironmentVariable(
        named = MySqlDatabase.VARIABLE,
        matches = "jdbc:mysql:.+",
        disabledReason = MySqlDatabase.WHY_NOT)
class AbruptEndOnMySqlTest extends AbruptEndTest {

    private final Map<String, String> server = MySqlDatabase.serverProperties();

    @Override
    List<String> databaseArguments() {
        return Stream.concat(
                        Stream.of("--spring.profiles.active=standalone,server"),
                        server.entrySet().stream().map(each -> "--%s=%s".formatted(each.getKey(), each.getValue())))
                .toList();
    }

    @Override
    DriverManagerDataSource database() {
        return new DriverManagerDataSource(
                server.getOrDefault("tracker.db.url", ""),
                server.getOrDefault("tracker.db.user", ""),
                server.getOrDefault("tracker.db.password", ""));
    }
}
