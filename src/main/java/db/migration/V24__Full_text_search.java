package db.migration;

import java.sql.Statement;
import java.util.Locale;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** MySQL finds words by an index of its own, which leaves none out as too common to look for. H2 reads the words. */
public class V24__Full_text_search extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws Exception {
        String database =
                context.getConnection().getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        if (database.equals("mysql")) {
            try (Statement statement = context.getConnection().createStatement()) {
                statement.execute("set session innodb_ft_enable_stopword = off");
                statement.execute("create fulltext index register_words_found on register_words (words)");
            }
        }
    }
}
