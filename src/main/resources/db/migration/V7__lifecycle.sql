create table reconsideration (
    reference varchar(50) not null,
    position integer not null,
    reasons varchar(4000) not null,
    requested_on date not null,
    primary key (reference, position),
    constraint reconsideration_of_recommendation foreign key (reference) references recommendation (reference)
);

alter table verification add column outcome varchar(40);
update verification set outcome = case when met then 'MET' else 'NOT_MET' end;
alter table verification drop column met;

alter table deadline add column action_number integer;
alter table deadline add column agreed_on date;
alter table deadline add column slips integer not null default 0;
alter table deadline add column rung varchar(40);
alter table deadline add column delay_reasons varchar(4000);
update deadline set agreed_on = started_on;

create table extension (
    reference varchar(50) not null,
    position integer not null,
    clock_number integer not null,
    from_date date not null,
    to_date date not null,
    reasons varchar(4000) not null,
    asked_on date not null,
    state varchar(20) not null,
    decision_reasons varchar(4000),
    decided_on date,
    primary key (reference, position),
    constraint extension_of_recommendation foreign key (reference) references recommendation (reference)
);

create table withdrawal (
    reference varchar(50) not null,
    position integer not null,
    ground varchar(40) not null,
    successor varchar(50),
    reasons varchar(4000) not null,
    proposed_on date not null,
    state varchar(20) not null,
    decision_reasons varchar(4000),
    decided_on date,
    primary key (reference, position),
    constraint withdrawal_of_recommendation foreign key (reference) references recommendation (reference)
);

create table correction (
    reference varchar(50) not null,
    position integer not null,
    entry varchar(40) not null,
    entry_number integer,
    was varchar(4000) not null,
    corrected_value varchar(4000) not null,
    reasons varchar(4000) not null,
    proposed_by varchar(64) not null,
    proposed_on date not null,
    state varchar(20) not null,
    decided_on date,
    primary key (reference, position),
    constraint correction_of_recommendation foreign key (reference) references recommendation (reference)
);

create table reopening (
    reference varchar(50) not null,
    position integer not null,
    reasons varchar(4000) not null,
    reopened_on date not null,
    primary key (reference, position),
    constraint reopening_of_recommendation foreign key (reference) references recommendation (reference)
);

create table lasting_check (
    reference varchar(50) not null,
    position integer not null,
    lasted boolean not null,
    reasons varchar(4000) not null,
    checked_on date not null,
    primary key (reference, position),
    constraint lasting_check_of_recommendation foreign key (reference) references recommendation (reference)
);
