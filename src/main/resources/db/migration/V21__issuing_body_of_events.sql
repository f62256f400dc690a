-- each panel has its own inbox; events and notices say whose recommendation they are about
alter table outbox add column issuingbody varchar(40);
update outbox set issuingbody = coalesce(
    (select item.issuing_body from recommendation item where item.reference = outbox.aggregateid),
    (select report.issuing_body_code from panel_report report where report.reference = outbox.aggregateid));
alter table outbox modify column issuingbody varchar(40) not null;

alter table notice add column issuing_body varchar(40);
update notice set issuing_body =
    (select item.issuing_body from recommendation item where item.reference = notice.subject)
where acknowledge_by is not null;
update notice set recipient = concat('panel.', coalesce(
    (select item.issuing_body from recommendation item where item.reference = notice.subject),
    (select report.issuing_body_code from panel_report report where report.reference = notice.subject)))
where recipient = 'panel';
