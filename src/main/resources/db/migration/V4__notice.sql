create table notice (
    id varchar(36) not null primary key,
    event_id varchar(100) not null,
    recipient varchar(60) not null,
    event varchar(60) not null,
    subject varchar(60) not null,
    title varchar(200) not null,
    occurred_at datetime(6) not null,
    queued_at datetime(6) not null,
    delivered_at datetime(6),
    read_at datetime(6),
    acknowledged_at datetime(6),
    acknowledged_by varchar(64),
    constraint notice_once_per_recipient unique (event_id, recipient)
);
create index notice_by_recipient on notice (recipient, occurred_at);
