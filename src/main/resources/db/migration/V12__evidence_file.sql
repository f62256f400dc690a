create table evidence_file (
    id bigint not null auto_increment primary key,
    reference varchar(50) not null,
    file_number integer not null,
    file_name varchar(200) not null,
    media_type varchar(100) not null,
    file_size integer not null,
    sha256 varchar(64) not null,
    content longblob not null,
    uploaded_by varchar(64) not null,
    uploaded_at datetime(6) not null,
    constraint evidence_file_number unique (reference, file_number),
    constraint file_of_recommendation foreign key (reference) references recommendation (reference)
);

-- evidence is a published document or such a file
alter table evidence modify column address varchar(2000) null;
alter table evidence add column file_number integer;
alter table evidence add column file_name varchar(200);
alter table evidence add column media_type varchar(100);
alter table evidence add column file_size integer;
alter table evidence add column sha256 varchar(64);
