package org.recommendationtracker.workflow.engine;

import java.util.Set;
import org.recommendationtracker.party.Role;

/**
 * A process that people begin by a form.
 *
 * @param process its key, as in extension
 * @param form id of the start event in the model, and of its form
 * @param name of the process, as in Extension
 * @param whatToDo the start event's description in the model
 * @param roles who may begin it
 */
public record ProcessStart(String process, String form, String name, String whatToDo, Set<Role> roles) {}
