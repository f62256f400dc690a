-- how many are to acknowledge an event and how many have: a list of events would else count every notice ever sent
create table acknowledgement_tally (
    event_id varchar(100) not null primary key,
    subject varchar(60) not null,
    title varchar(200) not null,
    occurred_at datetime(6) not null,
    acknowledge_by date not null,
    asked integer not null,
    acknowledged integer not null,
    complete boolean not null
);
create index acknowledgement_tally_by_day on acknowledgement_tally (complete, acknowledge_by, event_id);
create index acknowledgement_tally_of_subject on acknowledgement_tally (subject, complete, acknowledge_by, event_id);

insert into acknowledgement_tally (event_id, subject, title, occurred_at, acknowledge_by, asked, acknowledged, complete)
select event_id, min(subject), min(title), min(occurred_at), min(acknowledge_by), count(*), count(acknowledged_at),
    count(*) = count(acknowledged_at)
from notice where acknowledge_by is not null group by event_id;
