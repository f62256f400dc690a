package org.recommendationtracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Keeps the diagram of modules in {@code README.md} what the code says. */
class ModuleDiagramTest {

    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- modules -->\n";
    private static final String END = "<!-- end of modules -->";

    @Test
    void the_diagram_of_modules_is_drawn_from_the_code() throws IOException {
        String readme = Files.readString(README);
        String drawn = readme.substring(0, readme.indexOf(BEGIN) + BEGIN.length())
                + draw(dependencies())
                + readme.substring(readme.indexOf(END));
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(README, drawn);
        }

        assertThat(README)
                .as("stale: write it anew with ./mvnw test -Dtest=ModuleDiagramTest -Ddocs.write=true")
                .content()
                .isEqualTo(drawn);
    }

    /** Of each module, by its name, the names of those that it uses. */
    private static Map<String, Set<String>> dependencies() {
        ApplicationModules modules = ApplicationModules.of(RecommendationTracker.class);
        return modules.stream()
                .collect(Collectors.toMap(
                        ModuleDiagramTest::name,
                        module -> module.getDirectDependencies(modules).stream()
                                .map(dependency -> name(dependency.getTargetModule()))
                                .collect(Collectors.toCollection(TreeSet::new)),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static String draw(Map<String, Set<String>> uses) {
        StringBuilder drawn = new StringBuilder("```mermaid\nflowchart LR\n");
        uses.keySet().forEach(module -> drawn.append("    %s\n".formatted(module)));
        uses.forEach((module, used) -> used.stream()
                .filter(target ->
                        used.stream().noneMatch(other -> !other.equals(target) && reaches(other, target, uses)))
                .forEach(target -> drawn.append("    %s --> %s\n".formatted(module, target))));
        return drawn.append("```\n").toString();
    }

    private static boolean reaches(String from, String to, Map<String, Set<String>> uses) {
        Set<String> next = uses.getOrDefault(from, Set.of());
        return next.contains(to) || next.stream().anyMatch(module -> reaches(module, to, uses));
    }
}
