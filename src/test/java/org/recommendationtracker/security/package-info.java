/** What an attacker would try on the whole product, and how each attempt ends. */
package org.recommendationtracker.security;
