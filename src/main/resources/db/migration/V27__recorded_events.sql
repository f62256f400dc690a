-- an entry has the id of the event that told of its step: what was sent can be removed from the outbox, and made anew
alter table audit_entry add column event_id varchar(36);

-- entries of public steps have the numbers of their subject's events, in order
create table audit_entry_event (
    entry bigint not null primary key,
    event varchar(36) not null
);
insert into audit_entry_event (entry, event)
select entries.id as entry, outbox.id as event
from (
    select id, subject, cast(row_number() over (partition by subject order by id) as signed) as number
    from audit_entry
    where (subject_kind = 'RECOMMENDATION' and step <> 'COMMENT')
        or (subject_kind = 'REPORT' and step in ('PUBLISHED', 'ANSWERED', 'LETTER_ISSUED', 'CLOSED', 'REOPENED'))
) entries
join outbox on outbox.aggregateid = entries.subject and outbox.sequence = entries.number;
update audit_entry set event_id = (select event from audit_entry_event where entry = audit_entry.id);
drop table audit_entry_event;

-- numbers of events that a database sent which a backup then replaced: see docs/runbook.md
create table sequence_gap (
    aggregateid varchar(60) not null,
    first_sequence integer not null,
    last_sequence integer not null,
    primary key (aggregateid, first_sequence)
);
