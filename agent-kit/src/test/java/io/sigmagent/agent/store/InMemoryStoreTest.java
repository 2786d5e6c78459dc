package io.sigmagent.agent.store;

class InMemoryStoreTest extends StoreContract {

    @Override
    protected Store store() {
        return shop;
    }
}
