select number, event_id, occurred_at, session_id, conversation, kind, details
from analytics.facts where session_id = :session
union all
select number, event_id, occurred_at, session_id, conversation, 'audit_recorded',
       jsonb_build_object('actor', actor, 'action', action, 'subject', subject, 'details', details)
from analytics.audit where session_id = :session
order by occurred_at, number
