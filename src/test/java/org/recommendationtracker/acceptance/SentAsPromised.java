package org.recommendationtracker.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.recommendationtracker.event.Contract;
import org.recommendationtracker.event.EventExample;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * After the last test of a class, reads all that was sent to the topics: each message is what was published of it, and the
 * examples that readers are shown are still sent.
 */
class SentAsPromised extends AbstractTestExecutionListener {

    /** Read once for all classes. */
    private static final Contract CONTRACT = new Contract();

    private final Set<Method> run = new HashSet<>();

    @Override
    public void beforeTestMethod(TestContext test) {
        run.add(test.getTestMethod());
    }

    @Override
    public void afterTestClass(TestContext test) {
        if (!test.hasApplicationContext()) {
            return;
        }
        List<String> servers = test.getApplicationContext()
                .getBean(KafkaConnectionDetails.class)
                .getBootstrapServers();
        List<ConsumerRecord<String, byte[]>> sent = Stream.of(
                        "tracker.events.v1",
                        "tracker.status.v1",
                        "tracker.checkpoints.v1",
                        "tracker.notices.lscb.v1",
                        "tracker.notices.ministers-office.v1")
                .flatMap(topic -> EventLog.messages(servers, topic).stream())
                .filter(SentAsPromised::isNoCopy)
                .toList();
        assertThat(sent.stream().flatMap(message -> CONTRACT.breaches(message).stream()
                        .map(breach -> message.key() + ": " + breach)))
                .isEmpty();
        Map<String, List<ConsumerRecord<String, byte[]>>> byType =
                sent.stream().collect(Collectors.groupingBy(message -> EventLog.header(message, "ce_type")));
        if (Boolean.getBoolean("docs.write")) {
            byType.forEach((type, messages) -> keepOne(type, test.getTestClass(), messages));
        } else if (isWhole(test.getTestClass())) {
            byType.forEach((type, messages) -> holdTheExample(type, test.getTestClass(), messages));
        }
    }

    /** All boards are told the same: one stands for the others. */
    private static boolean isNoCopy(ConsumerRecord<String, byte[]> message) {
        return !message.topic().equals("tracker.notices.lscb.v1")
                || message.key().equals("norfolk");
    }

    private static void keepOne(String type, Class<?> test, List<ConsumerRecord<String, byte[]>> messages) {
        ConsumerRecord<String, byte[]> last = messages.get(messages.size() - 1);
        if (new String(last.value(), StandardCharsets.UTF_8).contains("127.0.0.1")) {
            // a checkpoint is signed in the name of the machine
            return;
        }
        boolean stale = EventExample.isOf(type, test)
                && messages.stream().noneMatch(message -> EventExample.isLike(type, message));
        if (stale || !EventExample.isKept(type)) {
            EventExample.keep(type, test, last);
        }
    }

    private static void holdTheExample(String type, Class<?> test, List<ConsumerRecord<String, byte[]>> messages) {
        if (EventExample.isOf(type, test)) {
            assertThat(messages)
                    .as(
                            "the example of %s is not sent any more: write it anew with ./mvnw test -Dtest=%s,AsyncApiTest -Ddocs.write=true",
                            type, test.getSimpleName())
                    .anyMatch(message -> EventExample.isLike(type, message));
        }
    }

    /** Not if somebody runs a few of its tests only. */
    private boolean isWhole(Class<?> test) {
        return Arrays.stream(test.getDeclaredMethods())
                .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                .allMatch(run::contains);
    }
}
