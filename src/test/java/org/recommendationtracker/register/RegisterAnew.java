package org.recommendationtracker.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.context.ApplicationContext;

/** Makes the register of a running application anew from the audit trail. */
public final class RegisterAnew {

    private RegisterAnew() {}

    /** Checks that nothing was otherwise than it was recorded. */
    public static void isAsItWas(ApplicationContext application) {
        RegisterCheck.Outcome outcome = application.getBean(RegisterCheck.class).rebuild();

        assertThat(outcome).isEqualTo(new RegisterCheck.Outcome(outcome.recommendations(), List.of(), 0));
        assertThat(outcome.recommendations()).isPositive();
    }
}
