-- what the columns of an issuing body's tables are, by what counts of their names
create table known_column (
    issuing_body varchar(40) not null,
    name varchar(200) not null,
    field varchar(20) not null,
    primary key (issuing_body, name)
);
