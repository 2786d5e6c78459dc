-- Which customer a session is of, as far as its facts tell.
create index facts_by_customer on facts (session_id, occurred_at desc, number desc)
where details ->> 'customer_id' is not null;

create view session_customers as
select distinct on (session_id) session_id, details ->> 'customer_id' as customer_id
from facts
where session_id <> '' and details ->> 'customer_id' is not null
order by session_id, occurred_at desc, number desc;

create view milestones_reached as
select number, event_id, occurred_at, session_id, conversation,
       details ->> 'agent' as agent,
       substring(action from 9) as milestone
from facts, jsonb_array_elements_text(details -> 'actions') as action
where kind = 'turn_measured' and action like 'reached:%';

-- A conversation is one resolution: whether the customer was asked how it was, and the last that they said.
create view resolutions as
select session_id, conversation,
       max(occurred_at) as occurred_at,
       bool_or(kind = 'turn_measured' and details -> 'actions' ? 'asked:satisfaction'
               or kind = 'conversation_closed' and details ->> 'rating_asked' = 'true') as asked,
       (array_agg((details ->> 'score')::integer order by occurred_at desc, number desc)
            filter (where kind = 'rating_counted'))[1] as score,
       (array_agg(details ->> 'agent' order by occurred_at desc, number desc)
            filter (where kind = 'rating_counted'))[1] as agent
from facts
where kind in ('turn_measured', 'conversation_closed', 'rating_counted')
group by session_id, conversation;

create table health (
    customer_id  text primary key,
    known        boolean not null,
    score        integer,
    colour       text,
    parts        jsonb not null,
    indicators   text[] not null,
    active_at    timestamptz not null,
    bought_again boolean not null,
    assessed_at  timestamptz not null
);

comment on table health is 'How it goes with each customer, as last assessed. No contact data: customers are store ids or sessions.';

create table outreach (
    customer_id  text primary key,
    number       integer not null,
    session_id   text not null,
    language     text not null,
    indicators   text[] not null,
    health_score integer not null,
    in_chat      boolean not null,
    planned_at   timestamptz not null,
    sent_at      timestamptz
);

comment on table outreach is 'The latest outreach to each customer; sent_at is null until its events are in Kafka.';

create index outreach_unsent on outreach (planned_at) where sent_at is null;
