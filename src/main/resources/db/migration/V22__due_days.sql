-- what falls due is found in the order of its day: see sweep
alter table deadline add column next_notice_on date;
create index deadline_notice_due on deadline (next_notice_on, reference);

alter table recommendation add column wakes_on date;
create index recommendation_wake_due on recommendation (wakes_on, reference);

create index notice_reminder_due on notice (remind_on, event_id);
drop index notice_to_remind_of on notice;

-- due at once: the sweep writes the day that the table of clocks gives before it does anything
update deadline set next_notice_on = started_on
where stopped_on is null and (rung is null or rung <> 'REASONS_DEMANDED');
update recommendation set wakes_on = published_on
where parts = 0 and status in ('UNDER_CONSIDERATION', 'REJECTED', 'IMPLEMENTED');
