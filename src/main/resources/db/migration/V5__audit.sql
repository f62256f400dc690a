create table audit_entry (
    id bigint not null auto_increment primary key,
    subject_kind varchar(20) not null,
    subject varchar(50) not null,
    position integer not null,
    step varchar(40) not null,
    title varchar(200) not null,
    user_id varchar(64) not null,
    role varchar(40) not null,
    effective_on date not null,
    recorded_at datetime(6) not null,
    state_before longtext,
    state_after longtext not null,
    comment longtext,
    constraint audit_entry_position unique (subject_kind, subject, position)
);
