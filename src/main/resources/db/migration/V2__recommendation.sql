create table recommendation (
    reference varchar(50) not null primary key,
    report_reference varchar(40) not null,
    number integer not null,
    office varchar(60) not null,
    text varchar(4000) not null,
    priority varchar(20) not null,
    published_on date not null,
    status varchar(40) not null,
    owner varchar(200),
    decision varchar(40),
    extent varchar(40),
    reasons varchar(4000),
    success_test varchar(1000),
    target_date date,
    review_date date,
    return_comments varchar(4000),
    version bigint not null
);
create index recommendation_by_report on recommendation (report_reference, number);
create index recommendation_by_status on recommendation (status);

create table recommendation_theme (
    reference varchar(50) not null,
    theme varchar(60) not null,
    primary key (reference, theme),
    constraint theme_of_recommendation foreign key (reference) references recommendation (reference)
);

create table recommendation_board (
    reference varchar(50) not null,
    board varchar(60) not null,
    primary key (reference, board),
    constraint board_of_recommendation foreign key (reference) references recommendation (reference)
);

create table answer (
    reference varchar(50) not null,
    position integer not null,
    decision varchar(40) not null,
    extent varchar(40),
    reasons varchar(4000) not null,
    success_test varchar(1000),
    target_date date,
    review_date date,
    signed_off_on date not null,
    primary key (reference, position),
    constraint answer_of_recommendation foreign key (reference) references recommendation (reference)
);

create table consultation (
    reference varchar(50) not null,
    position integer not null,
    partners varchar(2000) not null,
    views varchar(4000) not null,
    concluded_on date not null,
    primary key (reference, position),
    constraint consultation_of_recommendation foreign key (reference) references recommendation (reference)
);

create table action (
    reference varchar(50) not null,
    position integer not null,
    action_number integer not null,
    description varchar(4000) not null,
    owner varchar(200) not null,
    first_due_on date not null,
    due_on date not null,
    delivered_on date,
    summary varchar(4000),
    primary key (reference, position),
    constraint action_of_recommendation foreign key (reference) references recommendation (reference)
);

create table evidence (
    reference varchar(50) not null,
    position integer not null,
    address varchar(2000) not null,
    published_on date not null,
    shows varchar(4000) not null,
    submitted_by varchar(64) not null,
    submitted_on date not null,
    primary key (reference, position),
    constraint evidence_of_recommendation foreign key (reference) references recommendation (reference)
);

create table verification (
    reference varchar(50) not null,
    position integer not null,
    met boolean not null,
    reasons varchar(4000) not null,
    verified_by varchar(64) not null,
    verified_on date not null,
    primary key (reference, position),
    constraint verification_of_recommendation foreign key (reference) references recommendation (reference)
);

create table status_change (
    reference varchar(50) not null,
    position integer not null,
    status varchar(40) not null,
    effective_on date not null,
    recorded_at datetime(6) not null,
    primary key (reference, position),
    constraint status_change_of_recommendation foreign key (reference) references recommendation (reference)
);

create table deadline (
    reference varchar(50) not null,
    position integer not null,
    kind varchar(40) not null,
    started_on date not null,
    first_due_on date not null,
    due_on date not null,
    stopped_on date,
    primary key (reference, position),
    constraint deadline_of_recommendation foreign key (reference) references recommendation (reference)
);
create index deadline_by_due_date on deadline (stopped_on, due_on);
