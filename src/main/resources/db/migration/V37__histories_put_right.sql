-- what was answered of a table with a history, and which of its cells were changed, beside its bytes as they were sent
alter table asked_table add column answers longtext;
alter table asked_table add column changes longtext;

-- which cells of a history's table were changed from the file as it was sent
alter table history_load add column changes longtext;

-- parties that somebody proposed as new, which an administrator confirms or refuses; rows are decided once, and never removed
create table party_proposal (
    id varchar(36) not null primary key,
    kind varchar(20) not null,
    code varchar(40) not null,
    name varchar(200) not null,
    said_as varchar(200) not null,
    report varchar(40) not null,
    state varchar(20) not null,
    proposed_by varchar(64) not null,
    proposed_at datetime(6) not null,
    decided_by varchar(64),
    decided_at datetime(6),
    party varchar(40),
    reason varchar(1000)
);
create index party_proposal_open on party_proposal (state, proposed_at, id);
create index party_proposal_of on party_proposal (proposed_by, proposed_at);

-- what histories say, apart from how far each has come: a row of megabytes was written anew with every batch that was taken over
create table history_content (
    history varchar(36) not null primary key,
    content longtext not null
);
