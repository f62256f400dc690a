-- another past for what was taken over, which a second person confirms; rows are decided once, and never removed
create table past_correction (
    id varchar(36) not null primary key,
    reference varchar(50) not null,
    content longtext not null,
    reasons varchar(4000) not null,
    state varchar(20) not null,
    asked_by varchar(64) not null,
    asked_at datetime(6) not null,
    decided_by varchar(64),
    decided_at datetime(6)
);
create index past_correction_of on past_correction (reference, state);
