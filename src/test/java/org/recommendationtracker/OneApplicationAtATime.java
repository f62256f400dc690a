package org.recommendationtracker;

import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Closes a test class's application after its last test. Classes follow one another in a process that is warm by then,
 * and the engine is found through a register of the whole process, where two applications would meet.
 */
public class OneApplicationAtATime extends AbstractTestExecutionListener {

    @Override
    public void afterTestClass(TestContext test) {
        test.markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
    }

    /** Last to be called after a class: others still use its application. */
    @Override
    public int getOrder() {
        return Integer.MIN_VALUE;
    }
}
