package org.recommendationtracker.event;

import java.io.IOException;
import org.recommendationtracker.JavaProcess;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Another node with this module alone, in a process of its own. Database, broker and name come as arguments. */
final class NodeProcess {

    private NodeProcess() {}

    public static void main(String[] arguments) throws IOException {
        SpringApplication node = new SpringApplication(EventModule.class);
        node.setWebApplicationType(WebApplicationType.NONE);
        ConfigurableApplicationContext running = node.run(arguments);
        JavaProcess.awaitParentsEnd();
        running.close();
    }
}
