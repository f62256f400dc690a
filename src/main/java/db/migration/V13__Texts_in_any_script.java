package db.migration;

import java.sql.Statement;
import java.util.Locale;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Lets the engine's columns that hold what people write take every character. Its scripts for MySQL create them for
 * characters of three bytes at the most, which leaves out many a script and every emoji.
 */
public class V13__Texts_in_any_script extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws Exception {
        String database =
                context.getConnection().getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        if (database.equals("mysql")) {
            try (Statement statement = context.getConnection().createStatement()) {
                statement.execute(wider("ACT_RU_TASK", "DESCRIPTION_"));
                statement.execute(wider("ACT_HI_TASKINST", "DESCRIPTION_"));
                statement.execute(wider("ACT_HI_COMMENT", "MESSAGE_"));
            }
        }
    }

    private static String wider(String table, String column) {
        return "alter table %s modify column %s varchar(4000) character set utf8mb4 collate utf8mb4_bin"
                .formatted(table, column);
    }
}
