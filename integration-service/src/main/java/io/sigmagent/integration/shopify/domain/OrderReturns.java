package io.sigmagent.integration.shopify.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What of an order can be given back, and what was asked for before.
 *
 * @param sent pieces that were sent and can be given back
 * @param known returns that were asked for
 * @param reasons the shop's own reasons: name in lower case to GID
 */
public record OrderReturns(List<Sent> sent, List<Known> known, Map<String, String> reasons) {

    public OrderReturns {
        sent = List.copyOf(sent);
        known = List.copyOf(known);
        reasons = Map.copyOf(reasons);
    }

    /**
     * Pieces of a line in one parcel.
     *
     * @param id GID of the parcel's line
     * @param lineId GID of the order's line
     */
    public record Sent(String id, String lineId, int quantity) {}

    /**
     * A return that was asked for.
     *
     * @param notes what was noted with its lines
     */
    public record Known(String id, String name, List<String> notes) {

        public Known {
            notes = List.copyOf(notes);
        }
    }

    /** Line's GID to the pieces of it that can be given back. */
    public Map<String, Integer> pieces() {
        return sent.stream().collect(Collectors.toMap(Sent::lineId, Sent::quantity, Integer::sum));
    }

    /** The return that bears the key. */
    public Optional<Known> bearing(WriteKey key) {
        return known.stream()
                .filter(one -> one.notes().stream().anyMatch(note -> note.contains(key.tag())))
                .findFirst();
    }

    /** Names of the wishes for more pieces than there are, for instance "lines.0.quantity". */
    public List<String> missing(List<OrderPieces> wishes) {
        Map<String, Integer> there = pieces();
        return IntStream.range(0, wishes.size())
                .filter(i ->
                        wishes.get(i).quantity() > there.getOrDefault(wishes.get(i).lineId(), 0))
                .mapToObj(i -> "lines." + i + ".quantity")
                .toList();
    }

    /** The parcels' lines that make up the wished pieces, as far as there are so many. */
    public List<Sent> covering(OrderPieces wish) {
        List<Sent> taken = new ArrayList<>();
        int missing = wish.quantity();
        for (Sent one : sent) {
            if (missing > 0 && one.lineId().equals(wish.lineId())) {
                int pieces = Math.min(missing, one.quantity());
                taken.add(new Sent(one.id(), one.lineId(), pieces));
                missing -= pieces;
            }
        }
        return List.copyOf(taken);
    }

    /** The shop's own reason that means the same; null = it has none. */
    public @Nullable String reason(StoreWrite.ReturnReason reason) {
        return reasons.entrySet().stream()
                .filter(one -> reason.words().stream().anyMatch(one.getKey()::contains))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse(null);
    }
}
