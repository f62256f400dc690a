package org.recommendationtracker.caching;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Counts the transactions that this node has committed and that may have changed something. */
@Component
class Commits implements TransactionExecutionListener {

    private final AtomicLong count = new AtomicLong();

    /** So many by now; whoever reads the database after asking sees what all of them wrote. */
    long count() {
        return count.get();
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        // one of which nobody knows whether it was committed may have been
        if (!transaction.isReadOnly()) {
            count.incrementAndGet();
        }
    }
}
