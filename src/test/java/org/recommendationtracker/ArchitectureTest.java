package org.recommendationtracker;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.recommendationtracker.party.England;
import org.recommendationtracker.refusal.NotAnswerable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.NamedInterface;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.ErrorResponseException;

/** How the code is cut, and why so. */
class ArchitectureTest {

    private static final String BASE = "org.recommendationtracker";
    private static final String WORKFLOW = BASE + ".workflow..";
    private static final String ACCESS = BASE + ".access..";
    private static final String NOTICE = BASE + ".notice..";
    private static final String EVENT = BASE + ".event..";
    private static final String WEB = "..web..";

    private static final String ENGINE = "org.camunda..";

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @Test
    void modules_use_only_what_they_declare() {
        ApplicationModules.of(RecommendationTracker.class).verify();
    }

    /** The application's declarations are read from the loaded class, and tests come first on the class path. */
    @Test
    void no_test_hides_what_a_module_declares() throws IOException {
        List<String> declarations = PRODUCT.stream()
                .filter(type ->
                        type.isAnnotatedWith(ApplicationModule.class) || type.isAnnotatedWith(NamedInterface.class))
                .map(type -> type.getName().replace('.', '/') + ".class")
                .toList();
        assertThat(declarations).isNotEmpty();
        for (String declaration : declarations) {
            assertThat(Collections.list(getClass().getClassLoader().getResources(declaration)))
                    .as("tests need no package-info.java of their own for a package of the product")
                    .hasSize(1);
        }
    }

    @Test
    void only_the_workflow_knows_the_engine() {
        noClasses()
                .that()
                .resideOutsideOfPackages(WORKFLOW, ACCESS, NOTICE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ENGINE)
                .because("the aggregates hold the truth, and must outlive the engine that moves them")
                .check(PRODUCT);
    }

    @Test
    void the_rooms_of_the_workflow_lead_one_way() {
        slices().matching(BASE + ".workflow.(*)..")
                .should()
                .beFreeOfCycles()
                .because("each can then be read, and changed, with no more than those beneath it in mind")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideInAPackage(BASE + ".workflow")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + ".workflow.*..")
                .because("what the models name asks the recommendation, and all rooms use it")
                .check(PRODUCT);
    }

    @Test
    void the_rooms_of_reports_lead_one_way() {
        slices().matching(BASE + ".report.(*)..")
                .should()
                .beFreeOfCycles()
                .because("intake, letter and committee paper have nothing to do with each other")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideInAPackage(BASE + ".report")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + ".report.*..")
                .because("a report does not change with the form in which it comes in or is answered")
                .check(PRODUCT);
    }

    @Test
    void the_engines_internals_are_known_in_two_places() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + ".workflow.engine", BASE + ".access.engine")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.camunda.bpm.engine.impl..", "org.camunda.bpm.impl..")
                .because(
                        "any version of the engine may change them: steps are bound to tasks in one of the two, and users,"
                                + " rights and expressions are kept in check in the other, neither of which its published"
                                + " interfaces allow")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".access.engine")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + ".access.engine")
                .because("it is plugged into the engine, and gives what others need through their own interfaces")
                .check(PRODUCT);
    }

    @Test
    void access_uses_the_engines_users_and_not_its_processes() {
        noClasses()
                .that()
                .resideInAPackage(ACCESS)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(RuntimeService.class, RepositoryService.class, FormService.class, HistoryService.class)
                .because("the engine keeps users, groups and permissions; moving a process is the workflow's")
                .check(PRODUCT);
    }

    @Test
    void notices_use_nothing_of_the_engine_but_its_decision_tables() {
        noClasses()
                .that()
                .resideInAPackage(NOTICE)
                .should()
                .dependOnClassesThat(DescribedPredicate.and(
                        resideInAPackage(ENGINE),
                        DescribedPredicate.not(resideInAnyPackage(
                                "org.camunda.bpm.dmn..",
                                "org.camunda.bpm.model.dmn..",
                                "org.camunda.bpm.engine.variable.."))))
                .because("notices know only what events say, so that they can be moved to a machine of their own")
                .check(PRODUCT);
    }

    @Test
    void only_events_are_produced() {
        noClasses()
                .that()
                .resideOutsideOfPackages(EVENT, NOTICE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.clients.producer..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(KafkaTemplate.class, ProducerFactory.class)
                .because("what is sent elsewhere than from the outbox may tell of a step that was never committed")
                .check(PRODUCT);
    }

    @Test
    void notices_send_nothing_but_dead_letters() {
        noClasses()
                .that()
                .resideInAPackage(NOTICE)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProducerRecord.class)
                .because("Spring's recoverer writes the dead letters; other records would bypass the outbox")
                .check(PRODUCT);
    }

    @Test
    void only_notices_listen_to_kafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage(NOTICE)
                // they look once for what the database does not know, or has otherwise, and tell nobody what they have
                // read
                .and()
                .haveNameNotMatching(".*\\.(event\\.TopicEnd|replay\\..*)")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.clients.consumer..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(KafkaListener.class, ConsumerFactory.class)
                .because("within the application modules hear of a step in its own transaction, not later from Kafka")
                .check(PRODUCT);
    }

    @Test
    void requests_are_answered_in_web_packages() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .resideInAnyPackage(WEB, ACCESS, BASE)
                .because("a module's own package then tells what it does, without how it is asked")
                .check(PRODUCT);
    }

    @Test
    void dependencies_are_given_to_constructors() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Inject.class)
                .orShould()
                .beAnnotatedWith(Resource.class)
                .orShould()
                .beAnnotatedWith(PersistenceContext.class)
                .because("a class then says what it needs, and a test can give it without Spring")
                .check(PRODUCT);
    }

    @Test
    void settings_are_records() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Value.class)
                .because("a record of settings is documented and checked when the application starts")
                .check(PRODUCT);
    }

    @Test
    void names_say_what_a_class_does() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager)")
                .orShould()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..manager..")
                .because("such names take in anything")
                .check(PRODUCT);
    }

    @Test
    void what_an_address_cannot_have_is_said_on_pages_too() {
        noClasses()
                .that()
                .areNotAssignableTo(NotAnswerable.class)
                .should()
                .beAssignableTo(ErrorResponseException.class)
                .because("only the messages of NotAnswerable are shown on the page of the error")
                .check(PRODUCT);
    }

    @Test
    void blank_is_what_nobody_sees() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        BASE + ".text",
                        BASE + ".tabular",
                        BASE + ".start",
                        BASE + ".standalone",
                        BASE + ".workflow.diagram",
                        BASE + ".workflow.way")
                // they read models, settings, statements and answers of other programs, which nobody typed here
                .and()
                .haveNameNotMatching(
                        ".*\\.(EngineFaults|EngineRules|PublicAddress|VirusScan|EventReader|FormParser|Feel)")
                .should()
                .accessTargetWhere(JavaAccess.Predicates.target(owner(assignableTo(String.class)))
                        .and(JavaAccess.Predicates.target(nameMatching("isBlank|strip|trim"))))
                .because("people paste spaces and signs that String does not know: PlainText does, once for all")
                .check(PRODUCT);
    }

    @Test
    void there_is_one_clock() {
        noClasses()
                .should()
                .callMethodWhere(target(owner(assignableTo(TemporalAccessor.class)))
                        .and(target(name("now")))
                        .and(DescribedPredicate.not(target(rawParameterTypes(Clock.class)))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class)
                .because("tests and the engine set the time, by the one clock")
                .check(PRODUCT);
        noClasses()
                .that()
                .doNotBelongToAnyOf(RecommendationTracker.class)
                .should()
                .callMethodWhere(target(owner(assignableTo(Clock.class))).and(target(nameMatching("system.*"))))
                .because("the application starts with the one clock")
                .check(PRODUCT);
    }

    @Test
    void days_are_those_of_england() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(England.class)
                .should()
                .callMethodWhere(
                        target(owner(assignableTo(LocalDate.class))).and(target(nameMatching("now|ofInstant"))))
                .because("a day that is reckoned in another zone is another day for an hour of every summer night")
                .check(PRODUCT);
    }

    @Test
    void only_the_engine_is_told_dates_the_old_way() {
        noClasses()
                .that()
                .resideOutsideOfPackages(WORKFLOW, ACCESS)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Date.class, Calendar.class)
                .because("a day is not an instant, and java.util.Date can be changed by whoever has it")
                .check(PRODUCT);
    }

    @Test
    void entities_are_changed_by_what_happens_to_them() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .or()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Embeddable.class)
                .should()
                .haveNameMatching("set[A-Z].*")
                .because("a setter lets anybody skip the rules of a step")
                .check(PRODUCT);
    }

    /** Connections do not commit by themselves: what is written outside a transaction is undone when they go back. */
    @Test
    void what_writes_does_so_in_a_transaction() {
        methods()
                .that(callUpdate())
                .and()
                .areNotPrivate()
                .and()
                .areDeclaredInClassesThat(doNotOpenTransactionsThemselves())
                .should()
                .beAnnotatedWith(Transactional.class)
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(Transactional.class)
                .check(PRODUCT);
    }

    private static DescribedPredicate<JavaMethod> callUpdate() {
        return DescribedPredicate.describe("call an update of JDBC", method -> method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getName().equals("update")
                        && call.getTargetOwner().getPackageName().startsWith("org.springframework.jdbc")));
    }

    private static DescribedPredicate<JavaClass> doNotOpenTransactionsThemselves() {
        return DescribedPredicate.describe(
                "do not open transactions themselves", type -> type.getDirectDependenciesFromSelf().stream()
                        .noneMatch(use -> use.getTargetClass().isEquivalentTo(TransactionTemplate.class)));
    }
}
