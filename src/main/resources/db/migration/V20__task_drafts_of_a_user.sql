-- they are counted before one more is kept
create index task_draft_user on task_draft (user_id);
