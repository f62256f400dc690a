-- the decision table of audiences, as it was from a moment on: an event that is read again is told to those to whom it was
create table audience_table (
    id bigint not null auto_increment primary key,
    definition longtext not null,
    valid_from datetime(6) not null
);
