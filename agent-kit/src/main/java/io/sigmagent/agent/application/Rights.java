package io.sigmagent.agent.application;

import io.sigmagent.agent.store.OrderOwner;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Customer;
import io.sigmagent.agent.turn.HistoryLine;
import io.sigmagent.agent.turn.IdentityLevel;
import io.sigmagent.agent.turn.Message;
import io.sigmagent.agent.turn.Turn;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the agent of a turn may do at all, and whose data it may see: its own customer's and nobody
 * else's, whatever a brain asks for. What is not named here is not allowed.
 *
 * @param turn the turn
 */
record Rights(Turn turn) {

    /** What an agent may do beside looking into the catalogue. */
    enum Deed {
        READ_ORDERS,
        READ_CUSTOMER,
        MAKE_DRAFT_ORDERS,
        CHANGE_ORDERS
    }

    private static final Map<AgentKind, Set<Deed>> ALLOWED =
            Map.of(
                    AgentKind.ACCOUNT,
                    Set.of(Deed.values()),
                    AgentKind.SUCCESS,
                    Set.of(Deed.READ_ORDERS, Deed.READ_CUSTOMER));

    boolean allow(Deed deed) {
        return ALLOWED.getOrDefault(turn.agent(), Set.of()).contains(deed);
    }

    /** An order is told to one who is known by its email, or who wrote its number and email. */
    boolean allowOrder(String name, String email) {
        return allow(Deed.READ_ORDERS)
                && (isOwnEmail(email) || (isWritten(email) && isWritten(name.replace("#", ""))));
    }

    /** Personal data and changes are for one whose identity is proven. */
    boolean allowCustomer(String email) {
        return allow(Deed.READ_CUSTOMER) && isVerified() && isOwnEmail(email);
    }

    boolean allowOrdersOf(String customerId) {
        return allow(Deed.READ_CUSTOMER)
                && isVerified()
                && customerId.equals(turn.customer().shopifyId());
    }

    boolean allowDetails(OrderOwner owner) {
        return allow(Deed.READ_ORDERS) && isVerified() && isOwn(owner);
    }

    boolean allowChange(OrderOwner owner) {
        return allow(Deed.CHANGE_ORDERS) && isVerified() && isOwn(owner);
    }

    /** A draft order is for the customer or for nobody. */
    boolean allowDraftFor(@Nullable String email) {
        return allow(Deed.MAKE_DRAFT_ORDERS)
                && (email == null || isOwnEmail(email) || isWritten(email));
    }

    private boolean isVerified() {
        return turn.customer().identity().reaches(IdentityLevel.VERIFIED);
    }

    /** The customer's own, as far as they said so with an order or proved it. */
    private boolean isOwnEmail(String email) {
        Customer customer = turn.customer();
        return customer.identity().reaches(IdentityLevel.CLAIMED)
                && customer.email() != null
                && even(customer.email()).equals(even(email));
    }

    private boolean isOwn(OrderOwner owner) {
        String customerId = owner.customerId();
        String email = owner.email();
        return (customerId == null || customerId.equals(turn.customer().shopifyId()))
                && (email == null || isOwnEmail(email));
    }

    /** The customer wrote it in this session, as a whole word. */
    private boolean isWritten(String word) {
        String even = even(word);
        return !even.isEmpty() && written().contains(even);
    }

    private Set<String> written() {
        Stream<String> before =
                turn.history().stream().filter(HistoryLine::isCustomers).map(HistoryLine::text);
        return Stream.concat(before, turn.messages().stream().map(Message::text))
                .flatMap(text -> Stream.of(text.split("[\\s,;:!?()<>\"']+", -1)))
                .map(word -> even(word.replaceAll("^#+|[.]+$", "")))
                .collect(Collectors.toSet());
    }

    private static String even(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
