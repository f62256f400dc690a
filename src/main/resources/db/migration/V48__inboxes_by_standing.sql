-- an inbox lists all, what is unread, or what is to be acknowledged: see notice.InboxSearch
alter table notice add column standing varchar(20) generated always as (
    case when acknowledged_at is null and (acknowledge_by is not null or reminder is not null)
        then case when read_at is null then 'UNREAD_AWAITED' else 'READ_AWAITED' end
        when read_at is null then 'UNREAD' else 'READ' end);
create index notice_by_standing on notice (recipient, standing, occurred_at desc, id desc);
drop index notice_by_receipt on notice;
drop index notice_by_reading on notice;
alter table notice drop column receipt;
