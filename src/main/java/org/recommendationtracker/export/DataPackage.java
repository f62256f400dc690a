package org.recommendationtracker.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * All open tables in one ZIP file, as a tabular data package (Frictionless, version 1): a CSV file for each, and
 * {@code datapackage.json}, which says what they and their columns are and under what licence they are given. Written row by row.
 */
@Component
@EnableConfigurationProperties(OpenDataSettings.class)
public class DataPackage {

    private static final String TITLE = "Recommendations and what became of them";

    private final List<OpenTable> tables;
    private final OpenDataSettings settings;
    private final DataDictionary dictionary = new DataDictionary();
    private final JsonMapper json = new JsonMapper();

    DataPackage(List<OpenTable> tables, OpenDataSettings settings) {
        this.tables = tables;
        this.settings = settings;
    }

    /**
     * Writes the ZIP file.
     *
     * @param others further files by their names, each with what is in it
     */
    public void write(OutputStream out, Instant createdAt, Map<String, String> others) throws IOException {
        List<TableFile<?>> files = tables.stream()
                .<TableFile<?>>map(OpenTable::openTable)
                .sorted(Comparator.comparing(TableFile::name))
                .toList();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("datapackage.json"));
            zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(describe(files, createdAt)));
            zip.closeEntry();
            for (TableFile<?> file : files) {
                zip.putNextEntry(new ZipEntry(file.name() + ".csv"));
                CsvWriter.forPrograms().write(file, zip);
                zip.closeEntry();
            }
            for (Map.Entry<String, String> other : others.entrySet()) {
                zip.putNextEntry(new ZipEntry(other.getKey()));
                zip.write(other.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private Map<String, Object> describe(List<TableFile<?>> files, Instant createdAt) {
        return ordered(
                "profile",
                "tabular-data-package",
                "name",
                "recommendation-tracker",
                "title",
                TITLE,
                "created",
                createdAt.toString(),
                "licenses",
                List.of(ordered(
                        "name",
                        settings.licence(),
                        "title",
                        settings.licenceTitle(),
                        "path",
                        settings.licenceAddress().toString())),
                "resources",
                files.stream().map(this::describe).toList());
    }

    private Map<String, Object> describe(TableFile<?> file) {
        return ordered(
                "profile",
                "tabular-data-resource",
                "name",
                file.name(),
                "title",
                file.title(),
                "path",
                file.name() + ".csv",
                "format",
                "csv",
                "mediatype",
                "text/csv",
                "encoding",
                "utf-8",
                "schema",
                Map.of(
                        "fields",
                        file.columns().stream()
                                .map(column -> ordered(
                                        "name",
                                        column.heading(),
                                        "type",
                                        column.type().inSchemas(),
                                        "description",
                                        dictionary.describe(file.name(), column.heading())))
                                .toList()));
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
