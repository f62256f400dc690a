-- where a recipient's own system hears of notices, and what they are signed with
create table webhook (
    recipient varchar(60) not null primary key,
    address varchar(500) not null,
    secret varchar(100) not null,
    former_secret varchar(100),
    former_until datetime(6),
    failing_since datetime(6),
    disabled_at datetime(6),
    changed_by varchar(64) not null,
    changed_at datetime(6) not null
);
