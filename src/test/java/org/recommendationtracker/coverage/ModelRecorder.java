package org.recommendationtracker.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Writes down every node and flow of a model that is passed for the first time in this JVM, once its transaction is
 * committed: a line "process/element" in a file of this JVM's own, for {@link ModelCoverageCheck} to read.
 */
public class ModelRecorder extends AbstractProcessEnginePlugin {

    static final Path FOLDER = Path.of("target", "model-coverage");

    private final Path file = FOLDER.resolve(ProcessHandle.current().pid() + ".txt");
    private final Set<String> passed = ConcurrentHashMap.newKeySet();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> present = engine.getCustomPostBPMNParseListeners();
        List<BpmnParseListener> listeners = present == null ? new ArrayList<>() : new ArrayList<>(present);
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity process) {
                listenTo(process, process.getKey());
            }
        });
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    private void listenTo(ScopeImpl scope, String process) {
        for (ActivityImpl activity : scope.getActivities()) {
            activity.addListener(ExecutionListener.EVENTNAME_START, recording(process, activity.getId()));
            for (PvmTransition flow : activity.getOutgoingTransitions()) {
                ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE, recording(process, flow.getId()));
            }
            listenTo(activity, process);
        }
    }

    private ExecutionListener recording(String process, String element) {
        String line = process + "/" + element.replaceFirst("#.*", "");
        return execution -> {
            if (!passed.contains(line)) {
                Context.getCommandContext()
                        .getTransactionContext()
                        .addTransactionListener(TransactionState.COMMITTED, committed -> write(line));
            }
        };
    }

    private synchronized void write(String line) {
        if (!passed.add(line)) {
            return;
        }
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
