package org.recommendationtracker.access.engine;

import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.joda.time.DateTime;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.LoggedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thing that an expression from outside may do with a value: reckon with a date, as in {@code
 * dateTime().plusDays(1).withTimeAtStartOfDay().toDate()}. No property is read, no other method called, no bean found.
 */
final class DateArithmetic extends BeanELResolver {

    private static final Logger LOG = LoggerFactory.getLogger(DateArithmetic.class);
    private static final Pattern RECKONING = Pattern.compile(
            "(plus|minus)(Years|Months|Weeks|Days|Hours|Minutes|Seconds)"
                    + "|with(TimeAtStartOfDay|DayOfWeek|DayOfMonth|DayOfYear|MonthOfYear|HourOfDay|MinuteOfHour)|toDate");

    DateArithmetic() {
        super(true);
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        throw refused(property);
    }

    @Override
    public Object invoke(
            ELContext context, Object base, Object method, Class<?> @Nullable [] types, Object @Nullable [] arguments) {
        if (base instanceof DateTime
                && RECKONING.matcher(String.valueOf(method)).matches()) {
            return super.invoke(context, base, method, types, arguments);
        }
        throw refused(method);
    }

    private static ELException refused(Object name) {
        LOG.warn("An expression from outside asked for \"{}\" and was refused", LoggedText.of(name));
        return new ELException("An expression outside the models may ask for the current user, their groups and the"
                + " time, and reckon with dates. It may not use \"" + name + "\".");
    }
}
