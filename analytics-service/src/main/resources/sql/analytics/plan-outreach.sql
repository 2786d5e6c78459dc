-- Of several callers at the same time one gets the row; the others find the cool-down begun.
insert into analytics.outreach as former (customer_id, number, session_id, language, indicators, health_score, in_chat, planned_at)
values (:customer, 1, :session, :language, :indicators, :score, :inChat, :now)
on conflict (customer_id) do update
set number = former.number + 1, session_id = excluded.session_id, language = excluded.language,
    indicators = excluded.indicators, health_score = excluded.health_score, in_chat = excluded.in_chat,
    planned_at = excluded.planned_at, sent_at = null
where former.planned_at <= :latest
