package org.recommendationtracker.acceptance;

import java.io.IOException;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.recommendationtracker.JavaProcess;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jersey.JerseyAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The process engine by itself, as its starter sets it up: its REST interface, its history at the level full, and a process of seven tasks.
 * It asks nobody who they are.
 */
@ImportAutoConfiguration({
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    JerseyAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    CamundaBpmAutoConfiguration.class,
    CamundaBpmRestJerseyAutoConfiguration.class
})
class BareCamunda {

    static final String PROCESS = "seven-steps";

    public static void main(String[] arguments) throws IOException {
        new SpringApplicationBuilder(BareCamunda.class)
                .properties(
                        // nothing of the product's
                        "spring.config.name=bare",
                        "spring.datasource.hikari.transaction-isolation=TRANSACTION_READ_COMMITTED",
                        "camunda.bpm.history-level=full",
                        "camunda.bpm.deployment-resource-pattern=classpath:benchmark/seven-steps.bpmn")
                .run(arguments);
        JavaProcess.awaitParentsEnd();
        System.exit(0);
    }
}
