-- what is to be acknowledged, and what was said since: see notice.Reminders
alter table notice add column acknowledge_by date;
alter table notice add column office varchar(60);
alter table notice add column reminder varchar(20);
alter table notice add column remind_on date;
alter table notice add column late_reasons varchar(4000);
create index notice_to_remind_of on notice (remind_on);
create index notice_by_subject on notice (subject);
-- a reminder names the same event as the notice of which it reminds
alter table notice add constraint notice_once unique (event_id, recipient, event);
alter table notice drop constraint notice_once_per_recipient;
