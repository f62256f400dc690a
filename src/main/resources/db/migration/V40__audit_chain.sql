-- what makes tampering with the audit trail show: see docs/audit-chain.md
alter table audit_entry add column salt varbinary(32);
alter table audit_entry add column hash varbinary(32);

-- the leaves of the tree over all entries, in the order in which they were numbered, from 0; what each is of can be named
-- when its entry is gone
create table audit_leaf (
    number bigint not null primary key,
    entry bigint not null,
    subject_kind varchar(20) not null,
    subject varchar(50) not null,
    position integer not null,
    hash varbinary(32) not null,
    constraint audit_leaf_entry unique (entry)
);

-- the roots of whole subtrees of 2^height leaves, for heights of 8, 16, 24 and 32; numbered from 0 at each height
create table audit_node (
    height integer not null,
    number bigint not null,
    hash varbinary(32) not null,
    primary key (height, number)
);

-- last_entry: no entry up to this one is without a number, but those that were not committed yet
create table audit_checkpoint (
    number bigint not null primary key,
    leaves bigint not null,
    last_entry bigint not null,
    made_at datetime(6) not null,
    key_name varchar(300) not null,
    public_key varbinary(32) not null,
    note varchar(1000) not null
);

-- checks of all that; the last is the one that counts, problems is a JSON array
create table audit_verification (
    id bigint not null auto_increment primary key,
    started_by varchar(64),
    started_at datetime(6) not null,
    seen_at datetime(6) not null,
    finished_at datetime(6),
    entries bigint not null,
    entries_in_all bigint not null,
    checkpoints bigint not null,
    problem_count bigint not null,
    problems longtext not null
);

-- whoever numbers leaves and makes a checkpoint, or begins a check, holds its row
create table audit_lock (
    name varchar(20) not null primary key
);
insert into audit_lock (name) values ('tree'), ('verification');
