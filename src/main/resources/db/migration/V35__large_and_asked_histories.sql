-- how many recommendations of a history are taken over, of which nobody sees any before all are, and why none will be
alter table history_load add column taken_over integer not null default 0;
alter table history_load add column taken_over_at datetime(6);
alter table history_load add column failure longtext;
update history_load set taken_over = recommendations, taken_over_at = decided_at where state = 'CONFIRMED';

-- large histories that are to be taken over in the background; gone once they are, or cannot be
create table long_takeover (
    history varchar(36) not null primary key,
    failures integer not null default 0,
    confirmed_at datetime(6) not null
);

-- what names in the tables of an issuing body mean: columns of reports, columns and words for decisions of histories
alter table known_column add column kind varchar(20) not null default 'COLUMN';
alter table known_column modify column field varchar(300) not null;
alter table known_column drop primary key;
alter table known_column add primary key (issuing_body, kind, name);

-- a table with a history of which its owner must say what the columns are; one for each, until they have, or for a week
create table asked_table (
    id varchar(36) not null primary key,
    owner varchar(64) not null,
    file longblob not null,
    parameters longtext not null,
    expires_at datetime(6) not null,
    constraint asked_table_of_owner unique (owner)
);
create index asked_table_by_expiry on asked_table (expires_at);
