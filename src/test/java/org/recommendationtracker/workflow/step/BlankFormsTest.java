package org.recommendationtracker.workflow.step;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.Validation;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recommendationtracker.recommendation.StepRefused;

/** A field of a form that holds nothing to see is one that nobody filled in; a new form is found by itself. */
class BlankFormsTest {

    private static final String NOTHING_TO_SEE = "\u200B\u00A0\u2800\u3164";

    private final FormBinder binder =
            new FormBinder(Validation.buildDefaultValidatorFactory().getValidator());

    static Stream<Class<?>> forms() {
        List<Class<?>> forms = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.recommendationtracker.workflow.step")
                        .stream()
                        .filter(type -> type.isRecord() && type.getSimpleName().equals("Form"))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
        assertThat(forms).hasSizeGreaterThan(15);
        return forms.stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void nothing_to_see_is_nothing_filled_in(Class<? extends Record> form) {
        Object untouched = answer(form, Map.of());
        Map<String, Object> all = new HashMap<>();
        for (RecordComponent field : form.getRecordComponents()) {
            assertThat(answer(form, Map.of(field.getName(), NOTHING_TO_SEE)))
                    .as(field.getName())
                    .isEqualTo(untouched);
            all.put(field.getName(), NOTHING_TO_SEE);
        }

        assertThat(answer(form, all)).isEqualTo(untouched);
    }

    /** What the form says is wrong, or itself. */
    private Object answer(Class<? extends Record> form, Map<String, Object> values) {
        try {
            return binder.bind(form, values);
        } catch (StepRefused refused) {
            return refused.problems();
        }
    }
}
