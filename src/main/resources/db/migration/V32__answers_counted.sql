-- what was split into parts has no answer of its own: the intervals and sums that say so are counted as recommendations only
alter table status_interval add column divided boolean not null default false;
alter table unsummed_status_change add column divided boolean not null default false;
alter table status_sum add column divided boolean not null default false;
alter table status_sum drop primary key;
alter table status_sum add primary key (dimension, term, part, divided, recorded_on, effective_on, status);

-- the start enters what is missing, from the audit trail
delete from register_entry where parts > 0;

-- finds what an office has not answered, and what only some of several bodies have
alter table register_entry add column divided boolean generated always as (parts > 0);
create index register_by_office_and_status on register_entry (office, status, report, number);
create index register_divided_by_status on register_entry (divided, status, report, number);
