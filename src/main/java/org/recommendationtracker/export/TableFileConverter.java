package org.recommendationtracker.export;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Writes lists as files straight to whoever asked. */
@Component
class TableFileConverter implements HttpMessageConverter<TableFile<?>> {

    private static final List<MediaType> MEDIA_TYPES =
            Arrays.stream(FileFormat.values()).map(FileFormat::mediaType).toList();

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return TableFile.class.isAssignableFrom(type);
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return MEDIA_TYPES;
    }

    @Override
    public TableFile<?> read(Class<? extends TableFile<?>> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("nobody sends us files of this kind", input);
    }

    /** What fails in the middle must end the answer: nothing may be added to it that makes it look whole. */
    @Override
    public void write(TableFile<?> table, @Nullable MediaType mediaType, HttpOutputMessage output) throws IOException {
        output.getHeaders().setContentType(mediaType);
        try {
            FileFormat.of(mediaType == null ? FileFormat.CSV.mediaType() : mediaType)
                    .writer()
                    .write(table, output.getBody());
        } catch (RuntimeException e) {
            throw new IllegalStateException("the file " + table.name() + " broke off", e);
        }
    }
}
