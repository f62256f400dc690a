package org.recommendationtracker.audit.chain;

/** Told how a check of the audit trail goes on. */
interface Findings {

    void found(Problem problem);

    /** So many more entries were looked at. */
    void entries(long more);

    /** One more checkpoint was compared. */
    void checkpoint();
}
