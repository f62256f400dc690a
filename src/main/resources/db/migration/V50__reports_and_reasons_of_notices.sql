-- a notice says of which report it is, and why something was decided
alter table notice add column report varchar(60);
alter table notice add column reasons varchar(500);
