package org.recommendationtracker.report.document;

import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A typesetter with the product's templates, without the product around it. */
public final class Typesetters {

    private Typesetters() {}

    public static Typesetter create() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        SpringTemplateEngine templates = new SpringTemplateEngine();
        templates.setTemplateResolver(files);
        return new Typesetter(templates, new PdfPrinter());
    }
}
