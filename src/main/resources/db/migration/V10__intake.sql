create table upload (
    id varchar(36) not null primary key,
    owner varchar(64) not null,
    slot integer not null,
    file_name varchar(200) not null,
    entries integer not null,
    draft longtext not null,
    expires_at datetime(6) not null,
    version bigint not null,
    constraint upload_slot_of_owner unique (owner, slot)
);
create index upload_by_expiry on upload (expires_at);

create table long_publication (
    reference varchar(40) not null primary key,
    issued integer not null,
    recorded_at datetime(6) not null
);
