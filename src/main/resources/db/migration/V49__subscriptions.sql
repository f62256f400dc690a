-- what a board, an office or a panel asked to hear: each change is kept, and the last of a recipient holds
create table subscription (
    id bigint not null auto_increment primary key,
    recipient varchar(60) not null,
    choices longtext not null,
    changed_by varchar(64) not null,
    changed_at datetime(6) not null
);
create index subscription_of on subscription (recipient, id);
