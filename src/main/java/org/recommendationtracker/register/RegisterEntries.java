package org.recommendationtracker.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.recommendationtracker.recommendation.Status;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RegisterEntries extends Repository<RegisterEntry, String> {

    /** How many recommendations have a status. */
    record Count(Status status, long number) {}

    Optional<RegisterEntry> findByReference(String reference);

    List<RegisterEntry> findByReferenceIn(Collection<String> references);

    long count();

    @Query(
            "select entry.reference from RegisterEntry entry where entry.report = :report order by entry.number, entry.partNumber")
    List<String> references(String report);

    /** Those that are in lists, or were taken back. */
    @Query(
            nativeQuery = true,
            value = "select reference from register_entry where reference in (:references)"
                    + " union all select reference from register_former where reference in (:references)")
    List<String> known(Collection<String> references);

    @Query(
            nativeQuery = true,
            value = "select (select count(*) from register_entry) + (select count(*) from register_former)")
    long countWithFormer();

    @Query("""
            select new org.recommendationtracker.register.RegisterEntries$Count(entry.status, count(entry))
            from RegisterEntry entry where entry.report = :report and entry.partNumber = 0
            group by entry.status""")
    List<Count> tally(String report);

    /** What has an answer of its own: the parts in place of what was split. */
    @Query("""
            select entry from RegisterEntry entry where entry.report = :report and entry.parts = 0
            order by entry.number, entry.partNumber""")
    List<RegisterEntry> answerable(String report);

    @Query("""
            select entry from RegisterEntry entry
            where entry.report = :report and entry.parts = 0 and entry.status in :open
            order by case when entry.ownDueOn is null then 1 else 0 end, entry.ownDueOn, entry.number, entry.partNumber""")
    List<RegisterEntry> firstDue(String report, Collection<Status> open, Limit limit);

    @Query("""
            select new org.recommendationtracker.register.Lateness(
                coalesce(sum(case when entry.ownDueOn < :today then 1 else 0 end), 0),
                coalesce(sum(case when entry.slipped = true then 1 else 0 end), 0))
            from RegisterEntry entry
            where entry.report = :report and entry.parts = 0 and entry.status in :open""")
    Lateness lateness(String report, Collection<Status> open, LocalDate today);

    @Query("""
            select new org.recommendationtracker.register.RegisterEntries$Count(entry.status, count(entry))
            from RegisterEntry entry where entry.report = :report and entry.parts = 0
            group by entry.status""")
    List<Count> tallyOfAnswerable(String report);

    /** Of how many of the report's recommendations an office has not answered; most first. */
    @Query("""
            select new org.recommendationtracker.register.Unanswered(entry.office, count(entry))
            from RegisterEntry entry
            where entry.report = :report and entry.parts = 0 and entry.status = org.recommendationtracker.recommendation.Status.ISSUED
            group by entry.office order by count(entry) desc, entry.office""")
    List<Unanswered> unanswered(String report, Limit limit);

    @Query(
            "select entry from RegisterEntry entry where entry.whole = :whole and entry.partNumber > 0 order by entry.partNumber")
    List<RegisterEntry> parts(String whole);

    /** What was closed for it to take its place. */
    @Query(
            "select entry from RegisterEntry entry where entry.successor = :successor order by entry.report, entry.number")
    List<RegisterEntry> predecessors(String successor, Limit limit);
}
