package io.sigmagent.analytics.application;

import io.sigmagent.analytics.domain.Assessment;
import io.sigmagent.analytics.domain.CustomerSigns.Contact;
import io.sigmagent.analytics.domain.Health;
import io.sigmagent.analytics.domain.Outreach;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds customers at risk and reaches out to them, each once within the cool-down. */
public final class RetainCustomers {

    private static final int FIRST = 1;

    private final AssessCustomers assessCustomers;
    private final Outreaches outreaches;
    private final OutreachEvents events;
    private final Rules rules;
    private final Clock clock;

    /**
     * When and where the shop may reach out.
     *
     * @param coolDown between two outreaches to one customer
     * @param quiet how long a customer has been silent before the shop writes first
     * @param channels in which it may write first
     */
    public record Rules(Duration coolDown, Duration quiet, Set<String> channels) {

        public Rules {
            channels = Set.copyOf(channels);
        }
    }

    /** A use case by those rules. */
    public RetainCustomers(
            AssessCustomers assessCustomers,
            Outreaches outreaches,
            OutreachEvents events,
            Rules rules,
            Clock clock) {
        this.assessCustomers = assessCustomers;
        this.outreaches = outreaches;
        this.events = events;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Assesses all customers, plans what is due and sends what is planned.
     *
     * @return how many outreaches were sent
     */
    public Mono<Long> handle() {
        Instant now = clock.instant();
        return assessCustomers
                .handle()
                .flatMapMany(Flux::fromIterable)
                .filter(assessment -> assessment.callsForOutreach(now, rules.quiet()))
                .concatMap(atRisk -> outreaches.plan(wanted(atRisk, now), rules.coolDown()))
                .then(outreaches.send(events::publish));
    }

    private Outreach wanted(Assessment atRisk, Instant now) {
        Contact contact = atRisk.customer().contact();
        return new Outreach(
                atRisk.customer().id(),
                FIRST,
                contact.sessionId(),
                contact.language(),
                atRisk.indicators(),
                atRisk.health().map(Health::score).orElse(0),
                rules.channels().contains(contact.channel()),
                now);
    }
}
