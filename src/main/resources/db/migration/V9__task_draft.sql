create table task_draft (
    task_id varchar(64) not null,
    user_id varchar(64) not null,
    content longtext not null,
    saved_at datetime(6) not null,
    primary key (task_id, user_id)
);
