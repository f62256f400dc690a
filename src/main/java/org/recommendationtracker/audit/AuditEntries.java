package org.recommendationtracker.audit;

import java.util.Collection;
import java.util.List;
import org.recommendationtracker.party.Role;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads entries. {@link AuditTrail} adds them, and nothing changes or removes one. */
interface AuditEntries extends Repository<AuditEntry, Long> {

    /** Writes what the transaction has changed so far; a stale change is a {@code ConcurrencyFailureException}. */
    void flush();

    List<AuditEntry> findBySubjectKindAndSubjectOrderByPosition(SubjectKind subjectKind, String subject);

    List<AuditEntry> findBySubjectKindInAndSubjectAndStepNotOrderById(
            Collection<SubjectKind> kinds, String subject, String hidden);

    /**
     * Without recommendations that were taken over or back, which come by the thousand.
     *
     * @param reach how many entries back it looks
     */
    @Query("""
            select e from AuditEntry e where e.id > (select max(l.id) from AuditEntry l) - :reach
            and e.step not in :hidden and not (e.subjectKind = RECOMMENDATION and e.step in ('TAKEN_OVER', 'TAKEN_BACK')) order by e.id desc""")
    List<AuditEntry> findLatest(Collection<String> hidden, long reach, Limit limit);

    /** The same of a report and its recommendations; both databases read so many rows of an index that is in this order. */
    @Query(nativeQuery = true, value = """
            select * from audit_entry where shown_in_report = :report
            order by shown_in_report, id desc limit :most""")
    List<AuditEntry> findLatestOf(String report, int most);

    /** What was done to a published report's recommendations, from one entry on. */
    @Query(nativeQuery = true, value = """
            select * from audit_entry where shown_in_report = :report and id >= :first
            and subject_kind = 'RECOMMENDATION' and step not in (:hidden) order by id""")
    List<AuditEntry> findShownFrom(String report, long first, Collection<String> hidden);

    List<AuditEntry> findBySubjectKindAndSubjectAndStepNotInOrderByPosition(
            SubjectKind subjectKind, String subject, Collection<String> hidden);

    List<AuditEntry> findBySubjectKindAndSubjectAndStepNotAndPositionGreaterThanOrderByPosition(
            SubjectKind subjectKind, String subject, String hidden, int position);

    @Query("""
            select e from AuditEntry e
            where e.subjectKind = :kind and e.subject = :subject and e.comment is not null
            and e.step not in :hidden and e.role in :roles order by e.position desc""")
    List<AuditEntry> findComments(
            SubjectKind kind, String subject, Collection<String> hidden, Collection<Role> roles, Limit limit);

    /** The position of the subject's last entry; 0 if it has none. */
    @Query("select coalesce(max(e.position), 0) from AuditEntry e where e.subjectKind = :kind and e.subject = :subject")
    int lastPosition(SubjectKind kind, String subject);
}
