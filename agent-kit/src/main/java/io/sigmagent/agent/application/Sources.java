package io.sigmagent.agent.application;

import io.sigmagent.agent.offers.Discounts;
import io.sigmagent.agent.offers.Grants;
import io.sigmagent.agent.offers.GuardedWriter;
import io.sigmagent.agent.offers.LedgerDiscounts;
import io.sigmagent.agent.offers.Offers;
import io.sigmagent.agent.store.Store;
import io.sigmagent.agent.store.StoreWriter;
import io.sigmagent.agent.turn.Knowledge;
import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.Toolbox;
import io.sigmagent.agent.turn.Turn;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What the tools of a turn are made of.
 *
 * @param stores the shop's store
 * @param knowledge the shop's own pages
 * @param orders stands before the orders
 * @param offers the shop's discounts
 * @param orderAuthority draft orders above it are not made, in shop currency
 */
public record Sources(
        Stores stores,
        Knowledge knowledge,
        OrderGate orders,
        Offers offers,
        BigDecimal orderAuthority) {

    private static final BigDecimal USUAL_AUTHORITY = BigDecimal.valueOf(10_000);

    /** The store and the shop's pages; no discounts. */
    public Sources(Stores stores, Knowledge knowledge) {
        this(stores, knowledge, OrderGate.OPEN, Offers.NONE, USUAL_AUTHORITY);
    }

    /** A store, and nothing else. */
    public static Sources of(Stores stores) {
        return new Sources(stores, Knowledge.NONE);
    }

    /** The same with these offers. */
    public Sources with(Offers granted) {
        return new Sources(stores, knowledge, orders, granted, orderAuthority);
    }

    /** The same with that gate before the orders. */
    public Sources behind(OrderGate gate) {
        return new Sources(stores, knowledge, gate, offers, orderAuthority);
    }

    /** The toolbox of a turn; what it tells goes into that ledger. */
    Toolbox open(Turn turn, Ledger ledger, Instant now) {
        Rights rights = new Rights(turn);
        Store store =
                new LedgerStore(
                        new OwnStore(stores.forTurn(turn), rights),
                        ledger,
                        (name, email, question) -> orders.ask(turn, name, email, question));
        Grants grants = offers.forTurn(turn, store);
        StoreWriter own = new OwnWriter(stores.writerFor(turn), rights, ledger);
        StoreWriter guarded =
                new GuardedWriter(own, turn.sessionId(), grants, ledger, orderAuthority);
        return new TurnToolbox(
                store,
                new LedgerWriter(guarded, ledger),
                new LedgerKnowledge(knowledge, ledger, now),
                new LedgerDiscounts(grants, ledger, now),
                ledger.asReadByBrains(),
                now);
    }

    private record TurnToolbox(
            Store store,
            StoreWriter writer,
            Knowledge knowledge,
            Discounts discounts,
            Ledger ledger,
            Instant now)
            implements Toolbox {}
}
