-- a notice that goes to its recipient through a channel beside the inbox; acknowledged_at, if it was acknowledged by a link that came this way
create table delivery (
    id bigint not null auto_increment primary key,
    notice_id varchar(36) not null,
    channel varchar(20) not null,
    recipient varchar(60) not null,
    standing varchar(10) not null,
    queued_at datetime(6) not null,
    due_at datetime(6) not null,
    message_id varchar(36),
    acknowledged_at datetime(6),
    constraint delivery_once unique (notice_id, channel)
);
-- what is due, by recipient: see delivery.Messages
create index delivery_by_standing on delivery (channel, standing, recipient, due_at);
create index delivery_of_message on delivery (message_id);

-- what goes out at once: one notice or several
create table delivery_message (
    id varchar(36) not null primary key,
    channel varchar(20) not null,
    recipient varchar(60) not null,
    address varchar(500) not null,
    state varchar(10) not null,
    made_at datetime(6) not null,
    attempts integer not null,
    try_at datetime(6),
    sent_at datetime(6),
    delivered_at datetime(6),
    failed_at datetime(6),
    reason varchar(500)
);
create index delivery_message_by_state on delivery_message (channel, state, try_at);
create index delivery_message_by_failure on delivery_message (state, failed_at desc);
create index delivery_message_of on delivery_message (channel, recipient, made_at);

-- a row for each channel, which whoever makes messages holds
create table delivery_channel (
    name varchar(20) not null primary key
);

-- who has the link in a message; of the link itself only its SHA-256 is kept
create table message_link (
    hash varchar(64) not null primary key,
    message_id varchar(36) not null,
    expires_at datetime(6) not null
);
create index message_link_by_expiry on message_link (expires_at);
