package org.recommendationtracker;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Properties;
import org.recommendationtracker.evidence.Sha256;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Serves what pages are made up with, ours and the design system's, at an address that changes when any of it does, and the
 * schemas, whose version is in their names: both may be kept for a year. What finds versions for every WebJar looks each link
 * of a page up in the packaged jar, which costs many times what the page does.
 */
@ControllerAdvice
class Assets implements WebMvcConfigurer {

    private static final String OURS = "classpath:/static/assets/";
    private static final String SCHEMAS = "classpath:/static/schemas/";
    private static final String STYLE_SHEET = "tracker.css";
    private static final String DESIGN_SYSTEM = "org.webjars.npm/govuk-frontend";

    private static final CacheControl FOR_A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final String designSystem;
    private final String address;

    Assets() throws IOException {
        Properties made = new Properties();
        try (InputStream file =
                new ClassPathResource("META-INF/maven/" + DESIGN_SYSTEM + "/pom.properties").getInputStream()) {
            made.load(file);
        }
        String version = made.getProperty("version");
        this.designSystem = "classpath:/META-INF/resources/webjars/govuk-frontend/" + version + "/dist/";
        this.address = "/assets/" + fingerprint(version) + "/";
    }

    /** Where all of them are now; ends in a slash. */
    @ModelAttribute("assets")
    String address() {
        return address;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(address + "**")
                .addResourceLocations(OURS, designSystem)
                .setCacheControl(FOR_A_YEAR)
                .resourceChain(true)
                .addTransformer(this::withWholeAddress);
        registry.addResourceHandler("/schemas/**").addResourceLocations(SCHEMAS).setCacheControl(FOR_A_YEAR);
    }

    /** What reads a style sheet apart from its address, as tools for accessibility do, finds what it imports. */
    private Resource withWholeAddress(HttpServletRequest request, Resource file, ResourceTransformerChain others)
            throws IOException {
        Resource found = others.transform(request, file);
        if (!STYLE_SHEET.equals(found.getFilename())) {
            return found;
        }
        String styles =
                found.getContentAsString(StandardCharsets.UTF_8).replace("url(\"govuk/", "url(\"" + address + "govuk/");
        return new TransformedResource(found, styles.getBytes(StandardCharsets.UTF_8));
    }

    private static String fingerprint(String designSystemVersion) throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources(OURS + "*");
        Arrays.sort(files, Comparator.comparing(Resource::getFilename));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(designSystemVersion.getBytes(StandardCharsets.UTF_8));
        for (Resource file : files) {
            all.writeBytes(file.getContentAsByteArray());
        }
        return Sha256.of(all.toByteArray()).substring(0, 16);
    }
}
