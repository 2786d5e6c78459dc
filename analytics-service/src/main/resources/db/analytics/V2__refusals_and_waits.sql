create view refused_handoffs as
select number, event_id, occurred_at, session_id, conversation,
       details ->> 'from_agent' as from_agent,
       details ->> 'to_agent' as to_agent,
       details ->> 'reason' as reason
from facts where kind = 'handoff_refused';

create view waits as
select number, event_id, occurred_at, session_id, conversation,
       details ->> 'agent' as agent,
       (details ->> 'waited_millis')::bigint as waited_millis,
       (details ->> 'expected_millis')::bigint as expected_millis
from facts where kind = 'slot_counted' and details ->> 'waited_millis' is not null;
