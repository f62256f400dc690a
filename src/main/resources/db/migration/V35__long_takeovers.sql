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
