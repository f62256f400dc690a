package org.recommendationtracker;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.recommendation.ListenerRank;
import org.recommendationtracker.recommendation.StepCompleted;
import org.recommendationtracker.report.ReportStepCompleted;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** Who hears of a step when: declared, and not what the scan for beans happens to give. */
class ListenerOrderTest {

    private static final List<JavaMethod> LISTENERS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.recommendationtracker").stream()
                    .flatMap(type -> type.getMethods().stream())
                    .filter(method -> method.isMetaAnnotatedWith(EventListener.class))
                    .toList();

    @Test
    void a_step_is_recorded_before_anything_follows_from_it() {
        assertThat(listenersTo(StepCompleted.class))
                .containsExactly(
                        ListenerRank.AUDIT + " AuditTrail",
                        ListenerRank.OUTBOX + " Outbox",
                        ListenerRank.REGISTER + " RegisterWriter",
                        ListenerRank.REPORT + " Reports",
                        ListenerRank.CLOCKS + " ClockTasks",
                        ListenerRank.PROCESSES + " Processes");
    }

    @Test
    void a_reports_step_is_recorded_before_anything_follows_from_it() {
        assertThat(listenersTo(ReportStepCompleted.class))
                .containsExactly(
                        ListenerRank.AUDIT + " AuditTrail",
                        ListenerRank.OUTBOX + " Outbox",
                        ListenerRank.PROCESSES + " Processes");
    }

    @Test
    void the_ranks_rise_in_the_order_in_which_they_are_read() {
        assertThat(List.of(
                        ListenerRank.AUDIT,
                        ListenerRank.OUTBOX,
                        ListenerRank.REGISTER,
                        ListenerRank.REPORT,
                        ListenerRank.CLOCKS,
                        ListenerRank.PROCESSES))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    /** Each with its rank, in the order of the ranks; one without a rank comes last, as Spring has it. */
    private static List<String> listenersTo(Class<?> event) {
        return LISTENERS.stream()
                .filter(method -> method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(event)))
                .sorted(Comparator.comparing(ListenerOrderTest::rank))
                .map(method -> rank(method) + " " + method.getOwner().getSimpleName())
                .toList();
    }

    private static int rank(JavaMethod listener) {
        return listener.tryGetAnnotationOfType(Order.class).map(Order::value).orElse(Integer.MAX_VALUE);
    }
}
