package io.sigmagent.standalone.simulators.shopify;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the store says about a customer. */
final class CustomerFields {

    private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);

    private final Store store;

    private CustomerFields(Store store) {
        this.store = store;
    }

    static void add(FieldTable table, Store store) {
        CustomerFields fields = new CustomerFields(store);
        fields.customer(table.type("Customer", Customer.class));
        fields.address(table.type("MailingAddress", Customer.Address.class));
    }

    private void customer(FieldTable.Fields<Customer> customer) {
        customer.value("id", Customer::gid)
                .value("legacyResourceId", Customer::id)
                .value("displayName", Customer::name)
                .value("firstName", Customer::firstName)
                .value("lastName", Customer::lastName)
                .value("email", Customer::email)
                .value("phone", Customer::phone)
                .value("state", one -> one.id() % 3 == 0 ? "DISABLED" : "ENABLED")
                .value("locale", Customer::locale)
                .value("tags", one -> store.tags(one.gid(), one.tags()))
                .value("note", Customer::note)
                .value("verifiedEmail", one -> true)
                .value("taxExempt", one -> false)
                .value("numberOfOrders", one -> (long) store.ordersOf(one).size())
                .value("amountSpent", one -> store.money(spent(one)))
                .value("defaultEmailAddress", CustomerFields::emailAddress)
                .value(
                        "defaultPhoneNumber",
                        one -> one.phone() == null ? null : Map.of("phoneNumber", one.phone()))
                .value("defaultAddress", Customer::address)
                .value("addressesV2", one -> List.of(one.address()))
                .value("lastOrder", this::lastOrder)
                .answer("orders", (one, env) -> OrderSearch.find(store, store.ordersOf(one), env))
                .value("createdAt", Customer::createdAt)
                .value("updatedAt", Customer::createdAt);
    }

    private void address(FieldTable.Fields<Customer.Address> address) {
        address.value(
                        "id",
                        one -> Gid.of("MailingAddress", one.id()) + "?model_name=CustomerAddress")
                .value("firstName", Customer.Address::firstName)
                .value("lastName", Customer.Address::lastName)
                .value("name", one -> one.firstName() + " " + one.lastName())
                .value("address1", Customer.Address::street)
                .value("city", Customer.Address::city)
                .value("province", Customer.Address::province)
                .value("provinceCode", Customer.Address::provinceCode)
                .value("country", Customer.Address::country)
                .value("countryCodeV2", Customer.Address::countryCode)
                .value("zip", Customer.Address::zip)
                .answer("formatted", (one, env) -> lines(one))
                .value(
                        "formattedArea",
                        one -> one.city() + " " + one.provinceCode() + ", " + one.country());
    }

    private @Nullable Order lastOrder(Customer customer) {
        return store.ordersOf(customer).stream()
                .max(Comparator.comparingLong(Order::number))
                .orElse(null);
    }

    private BigDecimal spent(Customer customer) {
        return store.ordersOf(customer).stream()
                .filter(order ->
                        List.of("PAID", "PARTIALLY_REFUNDED", "REFUNDED")
                                .contains(order.state().financial()))
                .map(Order::currentTotal)
                .reduce(ZERO, BigDecimal::add);
    }

    private static Map<String, Object> emailAddress(Customer customer) {
        return Map.of(
                "emailAddress",
                customer.email(),
                "marketingState",
                customer.subscribed() ? "SUBSCRIBED" : "NOT_SUBSCRIBED",
                "validFormat",
                true);
    }

    private static List<String> lines(Customer.Address address) {
        return List.of(
                address.street(),
                address.city() + " " + address.provinceCode() + " " + address.zip(),
                address.country());
    }
}
