package db.migration;

import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * Creates the process engine's tables from the scripts that come in its jar, so that Flyway owns every table. 7.24 is
 * the engine's last public minor version: its scripts do not change any more.
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
            scripts.addScript(new ClassPathResource(
                    "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(database, part)));
        }
        scripts.populate(context.getConnection());
    }
}
