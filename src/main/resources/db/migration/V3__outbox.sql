create table outbox (
    position bigint not null auto_increment primary key,
    id varchar(36) not null,
    aggregatetype varchar(40) not null,
    aggregateid varchar(60) not null,
    sequence integer not null,
    type varchar(120) not null,
    source varchar(120) not null,
    dataschema varchar(255) not null,
    recorded_at datetime(6) not null,
    payload longtext not null,
    sent_at datetime(6) null,
    constraint outbox_id unique (id),
    constraint outbox_sequence_of_subject unique (aggregateid, sequence)
);
create index outbox_by_sent on outbox (sent_at, position);

create table outbox_sequence (
    aggregateid varchar(60) not null primary key,
    last_sequence integer not null
);

create table relay_lease (
    name varchar(40) not null primary key,
    holder varchar(36) not null,
    expires_at datetime(6) not null
);
insert into relay_lease (name, holder, expires_at) values ('outbox', 'nobody', timestamp '2000-01-01 00:00:00');
