package org.recommendationtracker.report.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.recommendationtracker.text.XmlText;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Sets a document's content in its template, as a page or for print. All text is shown as text, whatever it holds. */
@Component
public class Typesetter {

    private final ITemplateEngine templates;
    private final PdfPrinter printer;

    Typesetter(ITemplateEngine templates, PdfPrinter printer) {
        this.templates = templates;
        this.printer = printer;
    }

    /**
     * A page that needs no other file.
     *
     * @param template below {@code templates/documents}
     */
    public String page(String template, Map<String, Object> content) {
        return set(template, content, false);
    }

    /** The same content as a tagged PDF. */
    public Pdf pdf(String template, Map<String, Object> content) {
        return printer.print(set(template, content, true));
    }

    private String set(String template, Map<String, Object> content, boolean print) {
        Map<String, Object> variables = new HashMap<>(content);
        variables.put("print", print);
        String page = templates.process("documents/" + template, new Context(Locale.UK, variables));
        return XmlText.of(page);
    }
}
