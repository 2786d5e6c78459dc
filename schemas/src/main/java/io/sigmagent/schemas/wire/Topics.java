package io.sigmagent.schemas.wire;

import io.sigmagent.schemas.AgentComposing;
import io.sigmagent.schemas.AgentPresent;
import io.sigmagent.schemas.AgentReplied;
import io.sigmagent.schemas.BusinessEventRaised;
import io.sigmagent.schemas.CheckoutChanged;
import io.sigmagent.schemas.ClaimSettled;
import io.sigmagent.schemas.CommandSettled;
import io.sigmagent.schemas.ConversationCompleted;
import io.sigmagent.schemas.CustomerChanged;
import io.sigmagent.schemas.CustomerErasureRequested;
import io.sigmagent.schemas.CustomerExportRequested;
import io.sigmagent.schemas.CustomerMessageReceived;
import io.sigmagent.schemas.CustomerMessageStored;
import io.sigmagent.schemas.FactRecorded;
import io.sigmagent.schemas.HandoffAnnounced;
import io.sigmagent.schemas.HandoffMade;
import io.sigmagent.schemas.OperatorMessageReceived;
import io.sigmagent.schemas.OperatorTyped;
import io.sigmagent.schemas.OrderChanged;
import io.sigmagent.schemas.ProductChanged;
import io.sigmagent.schemas.QueuePlaceAnnounced;
import io.sigmagent.schemas.RatingAsked;
import io.sigmagent.schemas.SatisfactionRated;
import io.sigmagent.schemas.SessionClosed;
import io.sigmagent.schemas.SessionCommandRequested;
import io.sigmagent.schemas.SlotReleased;
import io.sigmagent.schemas.SlotRequested;
import io.sigmagent.schemas.StockChanged;
import io.sigmagent.schemas.StoreCallCompleted;
import io.sigmagent.schemas.StoreCallRequested;
import io.sigmagent.schemas.StoreDisconnected;
import io.sigmagent.schemas.StoreWriteAnswered;
import io.sigmagent.schemas.StoreWriteBegun;
import io.sigmagent.schemas.StoreWriteRequested;
import io.sigmagent.schemas.TurnAnswered;
import io.sigmagent.schemas.TurnCommitted;
import io.sigmagent.schemas.TurnRequested;
import java.time.Duration;
import java.util.List;
import org.apache.avro.Schema;

/** All topics, in the order in which a customer's message meets them. */
public final class Topics {

    /** Dead letters stay long enough for a person to look at them and replay them. */
    public static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(30);

    private static final Duration PERSONAL = Duration.ofDays(14);
    private static final Duration BRIEF = Duration.ofDays(1);
    private static final Duration LONG = Duration.ofDays(400);

    /** What customers and operators say and do. */
    public static final Topic CHAT_INBOUND =
            bySession(
                    "chat.inbound",
                    PERSONAL,
                    CustomerMessageReceived.getClassSchema(),
                    OperatorMessageReceived.getClassSchema(),
                    OperatorTyped.getClassSchema(),
                    SatisfactionRated.getClassSchema(),
                    SessionClosed.getClassSchema());

    /** What people, workflows, jobs and the orchestrator itself want a session to do. */
    public static final Topic SESSION_COMMANDS =
            bySession("session.commands", PERSONAL, SessionCommandRequested.getClassSchema());

    /** Turns for the SBDR agent. */
    public static final Topic AGENT_SBDR =
            bySession("agent.sbdr", PERSONAL, TurnRequested.getClassSchema());

    /** Turns for the account manager. */
    public static final Topic AGENT_ACCOUNT =
            bySession("agent.account", PERSONAL, TurnRequested.getClassSchema());

    /** Turns for customer success. */
    public static final Topic AGENT_SUCCESS =
            bySession("agent.success", PERSONAL, TurnRequested.getClassSchema());

    /** What agents answer. */
    public static final Topic AGENT_REPLIES =
            bySession(
                    "agent.replies",
                    PERSONAL,
                    TurnCommitted.getClassSchema(),
                    TurnAnswered.getClassSchema());

    /** Which agents are there, and who holds their slots. */
    public static final Topic AGENT_CAPACITY =
            new Topic(
                    "agent.capacity",
                    "agent",
                    BRIEF,
                    List.of(
                            AgentPresent.getClassSchema(),
                            SlotRequested.getClassSchema(),
                            SlotReleased.getClassSchema()));

    /** Changes of owner. */
    public static final Topic AGENT_HANDOFFS =
            bySession("agent.handoffs", PERSONAL, HandoffMade.getClassSchema());

    /** What the customer gets. */
    public static final Topic CHAT_OUTBOUND =
            bySession(
                    "chat.outbound",
                    PERSONAL,
                    CustomerMessageStored.getClassSchema(),
                    AgentReplied.getClassSchema(),
                    HandoffAnnounced.getClassSchema(),
                    QueuePlaceAnnounced.getClassSchema(),
                    RatingAsked.getClassSchema(),
                    ConversationCompleted.getClassSchema(),
                    AgentComposing.getClassSchema(),
                    ClaimSettled.getClassSchema(),
                    CommandSettled.getClassSchema());

    /** Typed calls to the store, and writes. */
    public static final Topic SHOPIFY_REQUESTS =
            bySession(
                    "shopify.requests",
                    BRIEF,
                    StoreCallRequested.getClassSchema(),
                    StoreWriteRequested.getClassSchema());

    /** What the store said, and what became of writes. */
    public static final Topic SHOPIFY_RESULTS =
            bySession(
                    "shopify.results",
                    BRIEF,
                    StoreCallCompleted.getClassSchema(),
                    StoreWriteBegun.getClassSchema(),
                    StoreWriteAnswered.getClassSchema());

    /** What changed in the store; keyed by the event, since its subjects are of several kinds. */
    public static final Topic STORE_EVENTS =
            new Topic(
                    "store.events",
                    "eventId",
                    LONG,
                    List.of(
                            OrderChanged.getClassSchema(),
                            CustomerChanged.getClassSchema(),
                            ProductChanged.getClassSchema(),
                            StockChanged.getClassSchema(),
                            CheckoutChanged.getClassSchema(),
                            StoreDisconnected.getClassSchema()));

    /** What the law lets a person ask. */
    public static final Topic CUSTOMER_COMMANDS =
            new Topic(
                    "customer.commands",
                    "customerId",
                    Duration.ofDays(30),
                    List.of(
                            CustomerErasureRequested.getClassSchema(),
                            CustomerExportRequested.getClassSchema()));

    /** What workflows may want to know. */
    public static final Topic N8N_EVENTS =
            bySession("n8n.events", PERSONAL, BusinessEventRaised.getClassSchema());

    /** Facts for measuring. */
    public static final Topic ANALYTICS_EVENTS =
            bySession("analytics.events", LONG, FactRecorded.getClassSchema());

    private static final List<Topic> ALL =
            List.of(
                    CHAT_INBOUND,
                    SESSION_COMMANDS,
                    AGENT_SBDR,
                    AGENT_ACCOUNT,
                    AGENT_SUCCESS,
                    AGENT_REPLIES,
                    AGENT_CAPACITY,
                    AGENT_HANDOFFS,
                    CHAT_OUTBOUND,
                    SHOPIFY_REQUESTS,
                    SHOPIFY_RESULTS,
                    STORE_EVENTS,
                    CUSTOMER_COMMANDS,
                    N8N_EVENTS,
                    ANALYTICS_EVENTS);

    private Topics() {}

    /** All topics but the dead letters. */
    public static List<Topic> all() {
        return ALL;
    }

    private static Topic bySession(String name, Duration kept, Schema... events) {
        return new Topic(name, Topic.SESSION, kept, List.of(events));
    }
}
