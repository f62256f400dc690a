-- what lists, pages, searches and totals are read from; all of it can be made anew from the audit trail: see register
create table register_entry (
    reference varchar(50) not null primary key,
    whole varchar(50) not null,
    report varchar(40) not null,
    number integer not null,
    part_number integer not null,
    parts integer not null,
    office varchar(60) not null,
    issuing_body varchar(40) not null,
    priority varchar(20) not null,
    status varchar(40) not null,
    own_due_on date,
    next_due_on date,
    slipped boolean not null,
    successor varchar(50),
    state longtext not null
);
create index register_by_number on register_entry (report, number, part_number, next_due_on);
create index register_by_status on register_entry (status, part_number, report, number);
create index register_of_report_by_status on register_entry (report, part_number, status);
create index register_by_office on register_entry (office, report, number, next_due_on);
create index register_by_due_day on register_entry (next_due_on, report, number);
create index register_by_whole on register_entry (whole, part_number);
create index register_by_successor on register_entry (successor);

create table register_facet (
    dimension varchar(20) not null,
    term varchar(60) not null,
    report varchar(40) not null,
    number integer not null,
    reference varchar(50) not null,
    primary key (dimension, term, report, number, reference)
);
create index register_facet_of on register_facet (reference);

create table register_theme (
    theme varchar(60) not null primary key
);

create table register_words (
    reference varchar(50) not null primary key,
    words longtext not null
);

-- which status held from when until when, as known from when until when; what holds or is known still has no end
create table status_interval (
    id bigint not null auto_increment primary key,
    reference varchar(50) not null,
    part boolean not null,
    status varchar(40) not null,
    effective_from date not null,
    effective_to date,
    recorded_from datetime(6) not null,
    recorded_to datetime(6)
);
create index status_interval_of on status_interval (reference, recorded_to);
create index status_interval_recorded on status_interval (recorded_from);
create index status_interval_superseded on status_interval (recorded_to);

-- by how much the number in a status changed on a day, as recorded on a day
create table status_sum (
    dimension varchar(20) not null,
    term varchar(60) not null,
    part boolean not null,
    recorded_on date not null,
    effective_on date not null,
    status varchar(40) not null,
    net integer not null,
    primary key (dimension, term, part, recorded_on, effective_on, status)
);

-- whoever compares the sums holds its row
create table register_lock (
    name varchar(20) not null primary key
);
insert into register_lock (name) values ('sums');

-- what is not in the sums yet
create table unsummed_status_change (
    id bigint not null auto_increment primary key,
    reference varchar(50) not null,
    part boolean not null,
    recorded_on date not null,
    effective_on date not null,
    status varchar(40) not null,
    net integer not null
);

create index panel_report_by_day on panel_report (published_on, reference);
create index panel_report_by_step on panel_report (step, published_on, reference);
