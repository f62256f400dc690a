-- an inbox is read from an index that has its order, whatever its size: see notice.InboxSearch
alter table notice add column receipt varchar(12) generated always as (
    case when read_at is null then 'NONE' when acknowledged_at is null then 'READ' else 'ACKNOWLEDGED' end);
-- with all that a list asks for, so that it reads the row only of what it shows
create index notice_by_receipt on notice (recipient, receipt, occurred_at desc, id desc, queued_at, read_at);
-- what was read since somebody opened the inbox
create index notice_by_reading on notice (recipient, read_at);
drop index notice_by_recipient on notice;
-- acknowledgement_tally is asked about subjects
drop index notice_by_subject on notice;
