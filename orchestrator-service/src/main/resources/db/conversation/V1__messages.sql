-- Everything that stands in the history of a session, in its order.
create table messages (
    session_id   text        not null,
    seq          bigint      not null,
    event_id     text        not null unique,
    conversation integer     not null,
    kind         text        not null,
    speaker      text        not null,
    text         text        not null,
    at           timestamptz not null,
    event        bytea       not null,
    primary key (session_id, seq)
);

comment on table messages is 'Numbered events of chat.outbound, one row each.';
comment on column messages.event is 'The event as it stood in Kafka: Avro single-object encoding.';
