/**
 * What is plugged into the engine so that it keeps to who may do what: its users, passwords, rights, filters and expressions.
 * Nothing else in this module knows these classes; what it needs of them it asks through interfaces of its own.
 */
@NullMarked
package org.recommendationtracker.access.engine;

import org.jspecify.annotations.NullMarked;
