package io.sigmagent.agent.model;

import io.sigmagent.agent.model.ModelFailure.Reason;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Asks only while the day's money lasts, and reports each call. */
final class AccountedModel implements Model {

    /** Nobody was asked. */
    private static final Set<Reason> NO_CALL =
            EnumSet.of(Reason.LEFT_ALONE, Reason.BUSY, Reason.BUDGET_SPENT, Reason.NO_TIME);

    /** A token has more characters than this in every language that we speak. */
    private static final int CHARACTERS_A_TOKEN = 2;

    private final Model model;
    private final ModelSettings settings;
    private final Accounts accounts;
    private final Clock clock;

    AccountedModel(Model model, ModelSettings settings, Accounts accounts, Clock clock) {
        this.model = model;
        this.settings = settings;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public ModelReply ask(ModelRequest request) {
        BigDecimal most =
                settings.price().of(request.length() / CHARACTERS_A_TOKEN, settings.maxTokens());
        Instant askedAt = clock.instant();
        if (!accounts.budget().reserve(most)) {
            throw new ModelFailure(Reason.BUDGET_SPENT);
        }
        String id = UUID.randomUUID().toString();
        BigDecimal cost = BigDecimal.ZERO;
        try {
            ModelReply reply = model.ask(request);
            cost = settings.price().of(reply.tokensIn(), reply.tokensOut());
            report(id, request, reply, cost, askedAt);
            return reply;
        } catch (ModelFailure e) {
            if (!NO_CALL.contains(e.reason())) {
                accounts.calls()
                        .report(call(id, request, e.reason().wireName(), BigDecimal.ZERO, askedAt));
            }
            throw e;
        } finally {
            accounts.budget().settle(most, id, cost);
        }
    }

    private void report(
            String id, ModelRequest request, ModelReply reply, BigDecimal cost, Instant askedAt) {
        ModelCall bare = call(id, request, "ok", cost, askedAt);
        accounts.calls()
                .report(
                        new ModelCall(
                                id,
                                bare.agent(),
                                bare.sessionId(),
                                bare.model(),
                                reply.tokensIn(),
                                reply.tokensOut(),
                                cost,
                                bare.result(),
                                bare.took(),
                                bare.at()));
    }

    private ModelCall call(
            String id, ModelRequest request, String result, BigDecimal cost, Instant askedAt) {
        Instant now = clock.instant();
        return new ModelCall(
                id,
                request.agent(),
                request.sessionId(),
                settings.name(),
                0,
                0,
                cost,
                result,
                Duration.between(askedAt, now),
                now);
    }
}
