package org.recommendationtracker.workflow.form;

/** What is wrong with a field of a form, to be put right; {@code field} is its key, or what no field of the form is. */
public record Problem(String field, String message) {}
