package org.recommendationtracker.report.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Sets a document's content in its template, as a page or for print. All text is shown as text, whatever it holds. */
@Component
public class Typesetter {

    /** What no XML may hold, and no page should. */
    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

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
        return ILLEGAL.matcher(page).replaceAll("\uFFFD");
    }
}
