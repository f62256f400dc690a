package org.recommendationtracker.workflow.web;

/**
 * What somebody has just done, to be told on the next page.
 *
 * @param name of the step or process
 * @param key what it is about: a recommendation's reference, that of a thing of its own such as an action, or a report's
 */
public record CompletionMessage(String name, String key, TaskSubject subject) {}
