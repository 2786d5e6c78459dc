-- By what customers are known: keys of one customer bear the same person. Emails stand here as hashes.
create table customer_keys (
    key    text primary key,
    person uuid not null
);

create index customer_keys_person on customer_keys (person);

-- Discounts that were offered.
create table offers (
    id             text        primary key,
    person         uuid        not null,
    session_id     text        not null,
    variant_id     text        not null,
    pieces         integer     not null,
    percent        numeric     not null,
    price          numeric     not null,
    list_price     numeric     not null,
    currency       text        not null,
    step           integer     not null,
    asked_by       text        not null,
    granted_at     timestamptz not null,
    expires_at     timestamptz not null,
    taken_by       text,
    draft_order_id text,
    withdrawn_at   timestamptz
);

create index offers_person on offers (person);
create index offers_granted on offers (granted_at);
create index offers_draft_order on offers (draft_order_id) where draft_order_id is not null;

comment on column offers.taken_by is 'The write that made a draft order with it; null = none did.';

-- Wrong pairs of order and email, once for each of session, email and order.
create table identity_tries (
    id  text        not null,
    key text        not null,
    at  timestamptz not null,
    primary key (id, key)
);

create index identity_tries_key on identity_tries (key, at);
