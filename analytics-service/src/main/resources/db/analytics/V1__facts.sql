-- Facts as they came, and views that give each kind its columns. Figures are queries over the views.

create table facts (
    -- Facts of one session get ascending numbers in the order in which they were told.
    number      bigint generated always as identity,
    event_id    text primary key,
    occurred_at timestamptz not null,
    session_id  text not null,
    conversation integer not null,
    kind        text not null,
    details     jsonb not null
);

comment on table facts is 'Facts for measuring, one row an event; no text and no contact data. Empty session_id = none.';

create index facts_by_session on facts (session_id, occurred_at, number);
create index facts_by_kind on facts (kind, occurred_at);
create index facts_by_order on facts ((details ->> 'order_id')) where kind = 'order_counted';

create table audit (
    number      bigint generated always as identity,
    event_id    text primary key,
    occurred_at timestamptz not null,
    session_id  text not null,
    conversation integer not null,
    actor       text not null,
    action      text not null,
    subject     text not null,
    details     jsonb not null
);

comment on table audit is 'What must be accounted for. Rows are only ever added.';

create index audit_by_session on audit (session_id, occurred_at);
create index audit_by_subject on audit (subject, occurred_at);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% of analytics.% refused (expected: rows are only ever added)', tg_op, tg_table_name;
end
$$;

create trigger audit_is_append_only
    before update or delete or truncate on audit
    for each statement execute function refuse_change();

create table milestones (
    kind        text not null,
    subject     text not null,
    event_id    text not null,
    occurred_at timestamptz not null,
    primary key (kind, subject)
);

comment on table milestones is 'What a lead or an order reached, once each, with the fact that says so.';

create index milestones_by_time on milestones (kind, occurred_at);

create table counted_through (
    kafka_partition integer primary key,
    kafka_offset    bigint not null,
    occurred_at     timestamptz not null
);

comment on table counted_through is 'Up to where facts moved the Prometheus counters. Keep it when facts are rebuilt, so that they are not counted again.';

create view conversations as
select number, event_id, occurred_at, session_id, conversation,
       details ->> 'channel' as channel,
       details ->> 'tier' as tier
from facts where kind = 'conversation_opened';

create view closed_conversations as
select number, event_id, occurred_at, session_id, conversation,
       details ->> 'reason' as reason,
       (details ->> 'with_human')::boolean as with_human
from facts where kind = 'conversation_closed';

create view messages as
select number, event_id, occurred_at, session_id, conversation,
       (details ->> 'seq')::bigint as seq,
       (details ->> 'from_customer')::boolean as from_customer,
       details ->> 'agent' as agent,
       details ->> 'intent' as intent,
       (details ->> 'confidence')::double precision as confidence
from facts where kind = 'message_counted';

create view turns as
select number, event_id, occurred_at, session_id, conversation,
       details ->> 'turn_id' as turn_id,
       details ->> 'agent' as agent,
       details ->> 'brain' as brain,
       (details ->> 'messages')::integer as messages,
       (details ->> 'response_millis')::bigint as response_millis,
       (details ->> 'first')::boolean as first,
       (details ->> 'reasked')::boolean as reasked
from facts where kind = 'turn_measured';

create view superseded_turns as
select number, event_id, occurred_at, session_id, conversation,
       details ->> 'turn_id' as turn_id,
       details ->> 'agent' as agent
from facts where kind = 'turn_superseded';

create view dropped_replies as
select number, event_id, occurred_at, session_id, conversation,
       details ->> 'turn_id' as turn_id,
       details ->> 'agent' as agent,
       details ->> 'reason' as reason
from facts where kind = 'reply_dropped';

create view handoffs as
select number, event_id, occurred_at, session_id, conversation,
       details ->> 'from_agent' as from_agent,
       details ->> 'to_agent' as to_agent,
       details ->> 'reason' as reason
from facts where kind = 'handoff_counted';

create view qualifications as
select number, event_id, occurred_at, session_id, conversation,
       details ->> 'status' as status,
       (details ->> 'lead_score')::integer as lead_score,
       details -> 'parts' as parts
from facts where kind = 'qualification_changed';

create view slots as
select number, event_id, occurred_at, session_id, conversation,
       details ->> 'agent' as agent,
       (details ->> 'held')::boolean as held
from facts where kind = 'slot_counted';

create view ratings as
select number, event_id, occurred_at, session_id, conversation,
       details ->> 'agent' as agent,
       (details ->> 'score')::integer as score
from facts where kind = 'rating_counted';

create view outside_calls as
select number, event_id, occurred_at, session_id, conversation,
       details ->> 'system' as system,
       details ->> 'operation' as operation,
       details ->> 'result' as result,
       (details ->> 'took_millis')::bigint as took_millis
from facts where kind = 'outside_call_measured';

create view model_calls as
select number, event_id, occurred_at, session_id, conversation,
       details ->> 'agent' as agent,
       details ->> 'model' as model,
       (details ->> 'tokens_in')::integer as tokens_in,
       (details ->> 'tokens_out')::integer as tokens_out,
       (details ->> 'cost')::numeric as cost,
       details ->> 'result' as result,
       (details ->> 'took_millis')::bigint as took_millis
from facts where kind = 'model_call_measured';

create view orders as
select number, event_id, occurred_at, session_id, conversation,
       details ->> 'order_id' as order_id,
       (details ->> 'total')::numeric as total,
       (details ->> 'refunded')::numeric as refunded,
       details ->> 'currency' as currency,
       details ->> 'change' as change
from facts where kind = 'order_counted';
