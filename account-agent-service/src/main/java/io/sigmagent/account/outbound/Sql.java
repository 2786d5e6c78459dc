package io.sigmagent.account.outbound;

/** What PostgreSQL is asked about offers. */
final class Sql {

    static final String PERSONS =
            """
            select distinct person from account.customer_keys where key = any(:keys) order by person\
            """;

    static final String MERGE_OFFERS =
            "update account.offers set person = :person where person = any(:others)";

    static final String MERGE =
            "update account.customer_keys set person = :person where person = any(:others)";

    static final String NAME =
            """
            insert into account.customer_keys (key, person)
            select key, :person from unnest(:keys) as key
            on conflict do nothing\
            """;

    static final String OPEN =
            """
            select id, session_id, variant_id, pieces, percent, price, list_price, currency, step,
                   asked_by, granted_at, expires_at, taken_by
            from account.offers
            where person = :person and withdrawn_at is null and expires_at > :now
            order by granted_at, id\
            """;

    static final String SPENT =
            """
            select coalesce(sum(price * percent * pieces / 100), 0) as spent
            from account.offers
            where granted_at >= :today and withdrawn_at is null and expires_at > :now
              and session_id <> :session\
            """;

    static final String WITHDRAW =
            "update account.offers set withdrawn_at = :now where id = any(:ids)";

    static final String SAVE =
            """
            insert into account.offers
                (id, person, session_id, variant_id, pieces, percent, price, list_price, currency,
                 step, asked_by, granted_at, expires_at, taken_by)
            values (:id, :person, :session, :variant, :pieces, :percent, :price, :list, :currency,
                    :step, :message, :granted, :expires, :order)
            on conflict (id) do update
            set pieces = excluded.pieces, percent = excluded.percent, price = excluded.price,
                list_price = excluded.list_price, expires_at = excluded.expires_at,
                taken_by = excluded.taken_by, withdrawn_at = null\
            """;

    static final String BIND = "update account.offers set draft_order_id = :draft where id = :id";

    static final String UNBIND =
            """
            update account.offers set withdrawn_at = :now
            where draft_order_id = :draft and withdrawn_at is null\
            """;

    private Sql() {}
}
