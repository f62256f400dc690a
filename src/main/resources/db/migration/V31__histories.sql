-- what became of a recommendation before it was entered here, as JSON
alter table recommendation add column taken_over longtext;
alter table panel_report add column answered_elsewhere boolean not null default false;

-- a history that somebody sent, until a second person confirms or dismisses it; kept for ever
create table history_load (
    id varchar(36) not null primary key,
    report varchar(40) not null,
    content longtext not null,
    recommendations integer not null,
    state varchar(20) not null,
    loaded_by varchar(64) not null,
    loaded_as varchar(20) not null,
    party varchar(60) not null,
    loaded_at datetime(6) not null,
    decided_by varchar(64),
    decided_at datetime(6)
);
create index history_load_newest on history_load (loaded_at, id);
create index history_load_of_party on history_load (party, loaded_at, id);
