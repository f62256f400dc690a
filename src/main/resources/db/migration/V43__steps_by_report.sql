-- the report that a step which anybody may see is of, for the latest steps of a report: PublicSteps says which are shown
alter table audit_entry add column shown_in_report varchar(50) generated always as (
    case
        when subject_kind = 'REPORT' and step not in ('REGISTERED', 'COMMENT') then subject
        when subject_kind = 'RECOMMENDATION' and step not in ('COMMENT', 'TAKEN_OVER', 'TAKEN_BACK')
            then regexp_replace(subject, '-[0-9]+([.][0-9]+)?$', '')
    end);
create index audit_entry_of_report on audit_entry (shown_in_report, id desc);
