-- a report that was entered by mistake: who asked for its withdrawal, and since when it is withdrawn
alter table panel_report add column withdrawal_asked_by varchar(64);
alter table panel_report add column withdrawal_reasons varchar(4000);
alter table panel_report add column withdrawn_on date;

alter table recommendation add column taken_back_on date;

-- what figures as known in the past count a recommendation under that lists have no more
create table register_former (
    reference varchar(50) not null primary key,
    report varchar(40) not null,
    issuing_body varchar(40) not null,
    office varchar(60) not null,
    priority varchar(20) not null
);
create index register_former_of_report on register_former (report);

create table register_former_facet (
    reference varchar(50) not null,
    dimension varchar(20) not null,
    term varchar(60) not null,
    primary key (reference, dimension, term)
);
