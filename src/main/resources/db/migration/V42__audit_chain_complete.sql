alter table audit_entry modify column salt varbinary(32) not null;
alter table audit_entry modify column hash varbinary(32) not null;
