package org.recommendationtracker.export;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes lists as files by what they are, and not by the Java that makes them. */
@Component
class DescribedFiles implements GlobalOpenApiCustomizer {

    private static final String OURS = TableFile.class.getSimpleName();

    @Override
    public void customise(OpenAPI description) {
        description.getPaths().forEach((path, item) -> files(item).forEach(answer -> answer.setContent(file(path))));
        description.getComponents().getSchemas().keySet().removeIf(name -> name.startsWith(OURS));
    }

    private static Stream<ApiResponse> files(PathItem item) {
        return Stream.ofNullable(item.getGet())
                .flatMap(get -> get.getResponses().values().stream())
                .filter(answer -> answer.getContent() != null
                        && answer.getContent().values().stream().anyMatch(DescribedFiles::isOurs));
    }

    private static boolean isOurs(MediaType content) {
        return content.getSchema() != null
                && Objects.requireNonNullElse(content.getSchema().get$ref(), "").contains("/" + OURS);
    }

    private static Content file(String path) {
        return new Content()
                .addMediaType(
                        FileFormat.ofPath(path).mediaType().toString(),
                        new MediaType()
                                .schema(new Schema<>().types(Set.of("string")).format("binary")));
    }
}
