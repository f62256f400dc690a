create table panel_report (
    reference varchar(40) not null primary key,
    title varchar(300) not null,
    issuing_body varchar(200) not null,
    addressed_to varchar(60) not null,
    published_on date not null,
    embargoed_until datetime(6),
    note varchar(1000),
    registered_by varchar(64) not null,
    registered_as varchar(40) not null,
    step varchar(40) not null,
    item_count integer not null,
    version bigint not null
);

create table report_item (
    reference varchar(40) not null,
    number integer not null,
    text varchar(4000) not null,
    themes varchar(2000) not null,
    boards varchar(6000) not null,
    priority varchar(20) not null,
    primary key (reference, number),
    constraint item_of_report foreign key (reference) references panel_report (reference)
);
