-- One row. A qualification counts by how it stood last in the window; a qualified conversation is converted by an order of its session
-- within five days.
with ended as (
    select session_id, conversation,
           (array_agg(status order by occurred_at desc, number desc))[1] as status,
           min(occurred_at) filter (where status = 'qualified') as qualified_at
    from analytics.qualifications
    where occurred_at > :from and occurred_at <= :until
    group by session_id, conversation
),
paid as (
    select distinct on (order_id) order_id, total - refunded as worth
    from analytics.orders
    where order_id in (
        select order_id from analytics.orders
        where change = 'paid' and occurred_at > :from and occurred_at <= :until)
    order by order_id, occurred_at desc, number desc
)
select
    (select count(*) from ended where status = 'qualified') as qualified,
    (select count(*) from ended where status = 'unqualified') as unqualified,
    (select count(*) from ended where status = 'qualified' and exists (
        select from analytics.orders bought
        where bought.session_id = ended.session_id
          and bought.change in ('created', 'paid', 'fulfilled', 'delivered')
          and bought.occurred_at between ended.qualified_at and ended.qualified_at + interval '5 days'
    )) as converted,
    (select count(*) from paid) as paid_orders,
    (select coalesce(sum(worth), 0) from paid) as revenue,
    exists (select from analytics.orders) as orders_known
