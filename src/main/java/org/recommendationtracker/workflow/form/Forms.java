package org.recommendationtracker.workflow.form;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The forms that come with the product. They are those that the handlers take today; a process that began with an
 * earlier version of a form is shown today's. The application does not start if a page cannot show one of them.
 */
@Component
public class Forms {

    private final Map<String, Form> byId;

    Forms(Feel feel) throws IOException {
        byId = read(new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/forms/*.form"), feel);
    }

    /**
     * Reads forms, by their id.
     *
     * @throws IllegalStateException naming every component that a page cannot show
     */
    static Map<String, Form> read(Resource[] files, Feel feel) throws IOException {
        Map<String, Form> forms = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (Resource file : files) {
            FormParser parser = new FormParser(feel);
            try (InputStream json = file.getInputStream()) {
                Form form = parser.parse(json);
                forms.put(form.id(), form);
            }
            parser.faults().forEach(fault -> faults.add(file.getFilename() + ", " + fault));
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Not every form can be shown as a page:\n- " + String.join("\n- ", faults));
        }
        return Map.copyOf(forms);
    }

    /** The form with this id, which is also that of its step. */
    public Form get(String id) {
        Form form = byId.get(id);
        if (form == null) {
            throw new IllegalArgumentException("there is no form " + id);
        }
        return form;
    }
}
