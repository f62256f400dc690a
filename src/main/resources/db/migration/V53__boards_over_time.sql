-- from which to which day a party is there, as known from a moment on: an event that is read again concerns the same boards
create table party_days (
    id bigint not null auto_increment primary key,
    kind varchar(20) not null,
    code varchar(40) not null,
    valid_from date,
    valid_to date,
    recorded_at datetime(6) not null
);
create index party_days_of on party_days (kind, code, id);

insert into party_days (kind, code, valid_from, valid_to, recorded_at)
select kind, code, valid_from, valid_to, timestamp '1970-01-01 00:00:00' from party;
