package org.recommendationtracker.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever must not be blank is not filled in with what nobody sees; a new field is found by itself. */
class BlankFieldsTest {

    private static final List<String> NOTHING_TO_SEE =
            List.of("\u200B", "\u00A0", "\u2800", "\u3164", "\u200B\u00A0\u2800\u3164");

    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void what_nobody_sees_fills_no_field_in() {
        List<JavaField> fields = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.recommendationtracker")
                        .stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.isAnnotatedWith(NotBlank.class))
                        .toList();

        assertThat(fields).hasSizeGreaterThan(20);
        for (JavaField field : fields) {
            for (String value : NOTHING_TO_SEE) {
                assertThat(validator.validateValue(field.getOwner().reflect(), field.getName(), value))
                        .as(field.getFullName())
                        .anySatisfy(violation -> assertThat(violation.getMessage())
                                .isEqualTo(field.getAnnotationOfType(NotBlank.class)
                                        .message()));
            }
        }
    }
}
