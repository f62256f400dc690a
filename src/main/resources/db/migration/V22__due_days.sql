-- found in the order of day and event
create index notice_reminder_due on notice (remind_on, event_id);
drop index notice_to_remind_of on notice;
