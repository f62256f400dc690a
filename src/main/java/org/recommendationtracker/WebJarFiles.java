package org.recommendationtracker;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the design system's files at addresses without its version. What finds versions for every WebJar looks each link
 * of a page up in the packaged jar, which costs many times what the page does.
 */
@Component
class WebJarFiles implements WebMvcConfigurer {

    private static final String DESIGN_SYSTEM = "org.webjars.npm/govuk-frontend";

    private final String folder;

    WebJarFiles() throws IOException {
        Properties made = new Properties();
        try (InputStream file =
                new ClassPathResource("META-INF/maven/" + DESIGN_SYSTEM + "/pom.properties").getInputStream()) {
            made.load(file);
        }
        this.folder = "classpath:/META-INF/resources/webjars/govuk-frontend/" + made.getProperty("version") + "/dist/";
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/webjars/govuk-frontend/dist/**").addResourceLocations(folder);
    }
}
