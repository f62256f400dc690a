-- the messages that became dead letters, by their place on tracker.events.v1, until they are dealt with
create table failed_message (
    id bigint not null auto_increment primary key,
    partition_number integer not null,
    offset_number bigint not null,
    reason varchar(1000) not null,
    failed_at datetime(6) not null,
    constraint failed_message_place unique (partition_number, offset_number)
);
