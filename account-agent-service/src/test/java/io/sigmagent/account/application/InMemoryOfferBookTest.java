package io.sigmagent.account.application;

class InMemoryOfferBookTest extends OfferBookContract {

    private final OfferBook book = new InMemoryOfferBook();

    @Override
    protected OfferBook book() {
        return book;
    }
}
