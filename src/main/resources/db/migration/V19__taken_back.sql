alter table evidence_file add column taken_back_by varchar(64);
alter table evidence_file add column taken_back_at datetime(6);
