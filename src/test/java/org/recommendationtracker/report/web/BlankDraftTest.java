package org.recommendationtracker.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.report.intake.Draft;
import org.recommendationtracker.report.intake.Draft.Entry;

/** Nothing to see in any field of a report's page is nothing typed; a new field is found by itself. */
class BlankDraftTest {

    private static final String NOTHING_TO_SEE = "\u200B\u00A0\u2800\u3164";
    private static final Entry ENTRY = new Entry(7, "1", "Text", List.of(), List.of(), "", "", "");

    @Test
    void a_report_of_nothing_to_see_is_empty() throws ReflectiveOperationException {
        assertThat(filled(HeadForm.class).toHead()).isEqualTo(HeadForm.EMPTY.toHead());
    }

    @Test
    void a_recommendation_of_nothing_to_see_is_empty() throws ReflectiveOperationException {
        Draft draft = new Draft(Draft.Source.CSV, HeadForm.EMPTY.toHead(), List.of(ENTRY));
        EntriesForm form = new EntriesForm(List.of(filled(EntriesForm.Corrected.class)));

        assertThat(form.applyTo(draft).entries())
                .containsExactly(new Entry(7, "", "", List.of(), List.of(), "", "", ""));
    }

    /** A record with nothing to see in all texts, and zero in all numbers. */
    private static <R extends Record> R filled(Class<R> type) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(types)
                .map(each -> each == String.class ? NOTHING_TO_SEE : (Object) 0)
                .toArray();
        Constructor<R> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }
}
