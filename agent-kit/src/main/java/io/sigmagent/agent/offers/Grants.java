package io.sigmagent.agent.offers;

import java.util.Optional;

/** The discounts of one turn, and what becomes of them in the store. */
public interface Grants extends Discounts {

    /** Grants nothing. */
    Grants NONE = new NoGrants();

    /**
     * Binds an offer to a draft order that is about to be made, so that no other is made with it.
     *
     * @param order names the write
     * @return whether the offer stands and is bound to no other
     */
    boolean claim(Discount discount, String order);

    /** The draft order was made. */
    void made(Discount discount, String draftOrderId);

    /** The draft order was not made; the offer may be taken again. */
    void released(Discount discount);

    /** A draft order is gone, and with it the offer that it took. */
    void gone(String draftOrderId);

    /** No discounts at all. */
    final class NoGrants implements Grants {

        private NoGrants() {}

        @Override
        public DiscountResult request(DiscountRequest request) {
            return new DiscountResult.Unavailable();
        }

        @Override
        public Optional<Discount> standing() {
            return Optional.empty();
        }

        @Override
        public void withdraw() {
            // Nothing was granted.
        }

        @Override
        public boolean claim(Discount discount, String order) {
            return false;
        }

        @Override
        public void made(Discount discount, String draftOrderId) {
            // Nothing was granted.
        }

        @Override
        public void released(Discount discount) {
            // Nothing was granted.
        }

        @Override
        public void gone(String draftOrderId) {
            // Nothing was granted.
        }
    }
}
