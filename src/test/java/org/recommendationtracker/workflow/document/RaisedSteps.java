package org.recommendationtracker.workflow.document;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recommendationtracker.recommendation.Step;
import org.recommendationtracker.report.ReportStep;
import org.recommendationtracker.workflow.step.StepHandler;

/**
 * What a human step can lead to, read from the code: the steps that are named in what its handler calls of the
 * recommendation. Each of them raises one event.
 */
final class RaisedSteps {

    private static final String RECOMMENDATION = Step.class.getPackageName();
    private static final String REPORT = ReportStep.class.getPackageName();

    private final JavaClasses product = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(RECOMMENDATION, REPORT, StepHandler.class.getPackageName());

    /** The titles of the steps, in the order in which they usually follow; empty if the code names none. */
    List<String> of(String task) {
        String handler = StepHandler.class.getPackageName() + "." + className(task);
        if (!product.contain(handler)) {
            return List.of();
        }
        Set<Step> steps = new TreeSet<>();
        Set<ReportStep> reportSteps = new TreeSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>(product.get(handler).getCodeUnits());
        Set<JavaCodeUnit> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            for (JavaAccess<?> access : open.pop().getAccessesFromSelf()) {
                if (names(access, Step.class)) {
                    steps.add(Step.valueOf(access.getName()));
                }
                if (names(access, ReportStep.class)) {
                    reportSteps.add(ReportStep.valueOf(access.getName()));
                }
                called(access).stream().filter(seen::add).forEach(open::add);
            }
        }
        return Stream.concat(
                        steps.stream().map(Step::title), reportSteps.stream().map(ReportStep::title))
                .toList();
    }

    private static boolean names(JavaAccess<?> access, Class<?> steps) {
        return access instanceof JavaFieldAccess field && field.getTargetOwner().isEquivalentTo(steps);
    }

    /** What is called of the domain. A kind of decision that is asked for its step has named it when it was made. */
    private static Set<JavaCodeUnit> called(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        boolean domain = owner.getPackageName().equals(RECOMMENDATION)
                || owner.getPackageName().equals(REPORT)
                || owner.getPackageName().startsWith(REPORT + ".");
        if (!domain) {
            return Set.of();
        }
        Set<JavaCodeUnit> called = access.getTarget().resolveMember().stream()
                .filter(JavaCodeUnit.class::isInstance)
                .map(JavaCodeUnit.class::cast)
                .collect(Collectors.toSet());
        if (!owner.isEnum()) {
            return called;
        }
        boolean asksForStep =
                called.stream().anyMatch(method -> method.getRawReturnType().isEquivalentTo(Step.class));
        return asksForStep ? owner.getStaticInitializer().stream().collect(Collectors.toSet()) : Set.of();
    }

    private static String className(String task) {
        return Arrays.stream(task.split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
