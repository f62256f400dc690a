-- when each clock ran, towards which date, and how it ended, as known from when until when: what audit reports measure.
-- A run has a row for each date that was agreed for it, from the day on which it was agreed
create table clock_run (
    id bigint not null auto_increment primary key,
    reference varchar(50) not null,
    report varchar(40) not null,
    office varchar(60) not null,
    issuing_body varchar(40) not null,
    priority varchar(20) not null,
    issued_on date not null,
    number integer not null,
    kind varchar(20) not null,
    action_number integer,
    started_on date not null,
    ended_on date,
    ended_as varchar(40),
    first_due_on date,
    due_on date,
    slips integer not null,
    agreed_from date not null,
    agreed_to date,
    recorded_from datetime(6) not null,
    recorded_to datetime(6)
);
create index clock_run_of on clock_run (reference, recorded_to);
create index clock_run_of_report on clock_run (report, reference);
create index clock_run_by_due_day on clock_run (ended_on, due_on);
create index clock_run_slipped on clock_run (slips);

-- runs of what an earlier version has left are read from the audit trail, one recommendation after the other
create table clock_run_unread (
    reference varchar(50) not null primary key
);
insert into clock_run_unread (reference) select reference from recommendation;

-- totals of some offices, bodies or priorities by the others
create index register_groups on register_entry (issuing_body, office, priority);
-- what was superseded, and what was closed and is not
create index status_interval_by_status on status_interval (status, effective_to);

-- a recommendation of which nothing was ever asked is moved without reading what was
alter table recommendation add column asked boolean not null default false;
update recommendation set asked = true
where reference in (select reference from extension) or reference in (select reference from withdrawal);
