package io.sigmagent.agent.application;

import io.sigmagent.agent.store.DraftOrder;
import io.sigmagent.agent.store.StoreWrite;
import io.sigmagent.agent.store.StoreWriter;
import io.sigmagent.agent.store.WriteResult;
import io.sigmagent.agent.store.WriteResult.Made;
import io.sigmagent.agent.store.WriteResult.Withdrawn;
import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.PreparedOrders;
import java.time.Instant;

/** A writer whose every result is kept in the turn's ledger. */
record LedgerWriter(StoreWriter writer, Ledger ledger) implements StoreWriter {

    @Override
    public WriteResult write(String purpose, StoreWrite write) {
        WriteResult result = writer.write(purpose, write);
        switch (result) {
            case Made(DraftOrder order, Instant asOf) -> {
                ledger.record(PreparedOrders.made(order, asOf));
                ledger.record(PreparedOrders.priced(order, asOf));
            }
            case Withdrawn(String id, Instant asOf) ->
                    ledger.record(PreparedOrders.withdrawn(id, asOf));
            case WriteResult.Refused _, WriteResult.Failed _ -> {
                // Nothing was written that could be told.
            }
        }
        return result;
    }
}
