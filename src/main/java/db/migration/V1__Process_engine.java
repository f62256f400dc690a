package db.migration;

import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * Creates the process engine's tables, so that Flyway owns every table. The scripts are copies of those in the jar of 7.24:
 * what a first migration does must not change with the engine's version.
 */
public class V1__Process_engine extends BaseJavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws Exception {
        String database =
                context.getConnection().getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        ResourceDatabasePopulator scripts = new ResourceDatabasePopulator();
        for (String part : PARTS) {
            scripts.addScript(new ClassPathResource("db/engine/activiti.%s.create.%s.sql".formatted(database, part)));
        }
        scripts.populate(context.getConnection());
    }
}
