alter table recommendation add column part_of varchar(50);
alter table recommendation add column part_number integer;
alter table recommendation add column part_label varchar(200);
alter table recommendation add column parts integer not null default 0;
alter table recommendation add constraint part_of_recommendation foreign key (part_of) references recommendation (reference);

create table duplicate (
    reference varchar(50) not null,
    position integer not null,
    other varchar(50) not null,
    reasons varchar(4000) not null,
    linked_on date not null,
    primary key (reference, position),
    constraint duplicate_of_recommendation foreign key (reference) references recommendation (reference)
);
