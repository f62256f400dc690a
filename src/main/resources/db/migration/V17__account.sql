create table account (
    user_id varchar(64) not null primary key,
    generation integer not null,
    password_due boolean not null,
    untold boolean not null
);

create table account_entry (
    id bigint not null auto_increment primary key,
    user_id varchar(64) not null,
    what varchar(30) not null,
    detail varchar(100),
    done_by varchar(64) not null,
    recorded_at datetime(6) not null
);
create index account_entry_user on account_entry (user_id, id);

create table password_link (
    hash varchar(64) not null primary key,
    user_id varchar(64) not null,
    made_by varchar(64) not null,
    expires_at datetime(6) not null
);
create index password_link_user on password_link (user_id);
