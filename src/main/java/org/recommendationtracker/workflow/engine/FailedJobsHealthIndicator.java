package org.recommendationtracker.workflow.engine;

import org.recommendationtracker.fault.WaitingFailures;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
class FailedJobsHealthIndicator extends WaitingFailures {

    FailedJobsHealthIndicator(FailedJobs jobs) {
        super(
                "tracker.jobs.failed",
                "failed jobs",
                jobs::count,
                LoggerFactory.getLogger(FailedJobsHealthIndicator.class));
    }
}
