package io.sigmagent.orchestrator.inbound;

import io.sigmagent.orchestrator.domain.Customer;
import io.sigmagent.orchestrator.domain.Fact;
import io.sigmagent.orchestrator.domain.Factor;
import io.sigmagent.orchestrator.domain.Identity;
import io.sigmagent.orchestrator.domain.Intent;
import io.sigmagent.orchestrator.domain.Money;
import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.Packet;
import io.sigmagent.orchestrator.domain.ShownProduct;
import io.sigmagent.orchestrator.domain.Tier;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.BudgetRange;
import io.sigmagent.schemas.HandoffPacket;
import io.sigmagent.schemas.IdentityLevel;
import io.sigmagent.schemas.Timeline;
import io.sigmagent.schemas.TurnCustomer;
import io.sigmagent.schemas.Words;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values that several events share, to and from Avro. */
final class ValueCodec {

    private static final int LONGEST = 1000;
    private static final int MOST_WORDS = 20;

    private ValueCodec() {}

    /** The mapped value, or null for null. */
    static <T, R> @Nullable R mapped(@Nullable T value, Function<T, R> mapping) {
        return value == null ? null : mapping.apply(value);
    }

    static Agent toAvro(Owner owner) {
        return switch (owner) {
            case SBDR -> Agent.SBDR;
            case ACCOUNT -> Agent.ACCOUNT;
            case SUCCESS -> Agent.SUCCESS;
            case HUMAN -> Agent.HUMAN;
            case NOBODY -> Agent.ORCHESTRATOR;
        };
    }

    static Owner toDomain(Agent agent) {
        return switch (agent) {
            case SBDR -> Owner.SBDR;
            case ACCOUNT -> Owner.ACCOUNT;
            case SUCCESS -> Owner.SUCCESS;
            case HUMAN -> Owner.HUMAN;
            case ORCHESTRATOR -> Owner.NOBODY;
        };
    }

    static io.sigmagent.schemas.Intent toAvro(Intent intent) {
        return io.sigmagent.schemas.Intent.valueOf(intent.name());
    }

    static Intent toDomain(io.sigmagent.schemas.Intent intent) {
        return Intent.valueOf(intent.name());
    }

    static io.sigmagent.schemas.Tier toAvro(Tier tier) {
        return io.sigmagent.schemas.Tier.valueOf(tier.name());
    }

    static @Nullable Tier toDomain(io.sigmagent.schemas.@Nullable Tier tier) {
        return tier == null ? null : Tier.valueOf(tier.name());
    }

    static io.sigmagent.schemas.Factor toAvro(Factor factor) {
        return io.sigmagent.schemas.Factor.valueOf(factor.name());
    }

    static @Nullable Factor toDomain(io.sigmagent.schemas.@Nullable Factor factor) {
        return factor == null ? null : Factor.valueOf(factor.name());
    }

    static @Nullable Identity toDomain(@Nullable IdentityLevel level) {
        return level == null ? null : Identity.valueOf(level.name());
    }

    static io.sigmagent.schemas.Fact toAvro(Fact fact) {
        return io.sigmagent.schemas.Fact.newBuilder()
                .setFactor(toAvro(fact.factor()))
                .setValue(valueToAvro(fact.value()))
                .setQuote(fact.quote())
                .setMessageId(fact.messageId())
                .setFinder(fact.finder())
                .build();
    }

    private static Object valueToAvro(Fact.Value value) {
        return switch (value) {
            case Fact.Value.Budget(var min, var max, var currency, var vague) ->
                    new BudgetRange(min, max, currency, vague);
            case Fact.Value.When(var urgency, var from, var until) ->
                    new Timeline(urgency, from, until);
            case Fact.Value.Words(var words) -> new Words(words);
            case Fact.Value.Count(int pieces) -> pieces;
            case Fact.Value.Word(String word) -> word;
        };
    }

    static Fact toDomain(io.sigmagent.schemas.Fact fact) {
        return new Fact(
                Factor.valueOf(fact.getFactor().name()),
                valueToDomain(fact.getValue()),
                clipped(fact.getQuote()),
                fact.getMessageId(),
                fact.getFinder());
    }

    private static Fact.Value valueToDomain(Object value) {
        return switch (value) {
            case BudgetRange range ->
                    new Fact.Value.Budget(
                            range.getMin(), range.getMax(), range.getCurrency(), range.getVague());
            case Timeline line ->
                    new Fact.Value.When(line.getUrgency(), line.getFrom(), line.getUntil());
            case Words words ->
                    new Fact.Value.Words(
                            words.getWords().stream()
                                    .limit(MOST_WORDS)
                                    .map(ValueCodec::clipped)
                                    .toList());
            case Integer pieces -> new Fact.Value.Count(pieces);
            default -> new Fact.Value.Word(clipped(value.toString()));
        };
    }

    /** Facts travel with every turn, so none may be as long as a message. */
    private static String clipped(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    static io.sigmagent.schemas.Money toAvro(Money money) {
        return new io.sigmagent.schemas.Money(money.amount(), money.currency());
    }

    private static Money toDomain(io.sigmagent.schemas.Money money) {
        return new Money(money.getAmount(), money.getCurrency());
    }

    static io.sigmagent.schemas.ShownProduct toAvro(ShownProduct product) {
        return new io.sigmagent.schemas.ShownProduct(
                product.id(),
                product.variantId(),
                product.title(),
                toAvro(product.price()),
                mapped(product.compareAt(), ValueCodec::toAvro),
                product.inStock(),
                product.imageUrl(),
                product.url());
    }

    static ShownProduct toDomain(io.sigmagent.schemas.ShownProduct product) {
        return new ShownProduct(
                product.getId(),
                product.getVariantId(),
                product.getTitle(),
                toDomain(product.getPrice()),
                mapped(product.getCompareAt(), ValueCodec::toDomain),
                product.getInStock(),
                product.getImageUrl(),
                product.getUrl());
    }

    static HandoffPacket toAvro(Packet packet) {
        return new HandoffPacket(
                packet.reason(),
                packet.summary(),
                packet.facts().stream().map(ValueCodec::toAvro).toList(),
                packet.promised(),
                packet.language(),
                packet.openQuestion());
    }

    static Packet toDomain(HandoffPacket packet) {
        return new Packet(
                packet.getReason(),
                packet.getSummary(),
                packet.getFacts().stream().map(ValueCodec::toDomain).toList(),
                packet.getPromised(),
                packet.getLanguage(),
                packet.getOpenQuestion());
    }

    static TurnCustomer toAvro(Customer customer) {
        return new TurnCustomer(
                customer.name(),
                toAvro(customer.tier()),
                mapped(customer.claimedTier(), ValueCodec::toAvro),
                IdentityLevel.valueOf(customer.identity().name()),
                customer.email(),
                customer.shopifyId());
    }

    static Customer toDomain(TurnCustomer customer) {
        return new Customer(
                customer.getName(),
                Tier.valueOf(customer.getTier().name()),
                toDomain(customer.getClaimedTier()),
                Identity.valueOf(customer.getIdentity().name()),
                customer.getEmail(),
                customer.getShopifyId());
    }

    /** The name that an owner has outside. */
    static String wireName(Owner owner) {
        return switch (owner) {
            case SBDR -> "sbdr_agent";
            case ACCOUNT -> "account_manager";
            case SUCCESS -> "customer_success";
            case HUMAN -> "human_agent";
            case NOBODY -> "orchestrator";
        };
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
