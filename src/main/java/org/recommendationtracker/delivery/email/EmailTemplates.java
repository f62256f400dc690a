package org.recommendationtracker.delivery.email;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Turns what an e-mail says into its two parts. */
@Component
class EmailTemplates {

    private static final String FOLDER = "email/";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    EmailTemplates() {
        engine.addTemplateResolver(resolver(".txt", TemplateMode.TEXT));
        engine.addTemplateResolver(resolver(".html", TemplateMode.HTML));
    }

    String text(EmailContent content) {
        return write("notices.txt", content);
    }

    String html(EmailContent content) {
        return write("notices.html", content);
    }

    private String write(String template, EmailContent content) {
        return engine.process(template, new Context(Locale.UK, Map.of("email", content)));
    }

    private static ClassLoaderTemplateResolver resolver(String ending, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix(FOLDER);
        resolver.setResolvablePatterns(Set.of("*" + ending));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return resolver;
    }
}
