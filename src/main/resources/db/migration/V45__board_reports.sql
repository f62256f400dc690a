-- what boards report that they see of a recommendation: all of it here, its figures and the latest with the recommendation
create table board_report (
    reference varchar(50) not null,
    number integer not null,
    board varchar(60) not null,
    report_year integer not null,
    local_change varchar(20) not null,
    account varchar(2000) not null,
    address varchar(2000),
    reported_on date not null,
    primary key (reference, number),
    constraint board_report_once_a_year unique (reference, board, report_year),
    constraint board_report_of foreign key (reference) references recommendation (reference)
);
alter table recommendation add column board_reports longtext;
