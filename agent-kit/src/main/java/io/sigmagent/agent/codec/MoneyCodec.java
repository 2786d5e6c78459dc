package io.sigmagent.agent.codec;

import io.sigmagent.agent.store.Money;
import org.jspecify.annotations.Nullable;

/** Amounts of money. */
final class MoneyCodec {

    private MoneyCodec() {}

    static Money toDomain(io.sigmagent.schemas.Money money) {
        return Money.of(money.getAmount(), money.getCurrency());
    }

    static @Nullable Money toDomainOrNull(io.sigmagent.schemas.@Nullable Money money) {
        return money == null ? null : toDomain(money);
    }

    static io.sigmagent.schemas.Money toAvro(Money money) {
        return new io.sigmagent.schemas.Money(money.amount().toPlainString(), money.currency());
    }

    static io.sigmagent.schemas.@Nullable Money toAvroOrNull(@Nullable Money money) {
        return money == null ? null : toAvro(money);
    }
}
