create table response_letter (
    id bigint not null auto_increment primary key,
    report_reference varchar(40) not null,
    edition integer not null,
    issued_on date not null,
    pdf_sha256 varchar(64) not null,
    pdf longblob not null,
    html_sha256 varchar(64) not null,
    html longblob not null,
    constraint response_letter_edition unique (report_reference, edition),
    constraint letter_of_report foreign key (report_reference) references panel_report (reference)
);

-- the letter that holds now, and by what it is known to be out of date
alter table panel_report add column letter_edition integer;
alter table panel_report add column letter_issued_on date;
alter table panel_report add column letter_pdf_sha256 varchar(64);
alter table panel_report add column letter_html_sha256 varchar(64);
alter table panel_report add column letter_answers_sha256 varchar(64);
