package io.sigmagent.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sigmagent.gateway.domain.CustomerMessage.Channel;
import io.sigmagent.gateway.domain.CustomerMessage.TierClaim;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerMessageTest {

    @Test
    void leavesBlanksAroundOut() {
        CustomerMessage message = message(" Hi \n", " Alex Chen ", "{}");

        assertThat(message.text().value()).isEqualTo("Hi");
        assertThat(message.userName()).isEqualTo("Alex Chen");
    }

    @Test
    void takesABlankNameForNone() {
        assertThat(message("Hi", "  ", "{}").userName()).isNull();
        assertThat(message("Hi", null, "{}").userName()).isNull();
    }

    @Test
    void countsCharactersAsPeopleDo() {
        String faces = "😀".repeat(MessageText.LONGEST);

        assertThat(new MessageText(faces).value()).isEqualTo(faces);
        assertThat(message("Hi", "😀".repeat(200), "{}").userName()).hasSize(400);
    }

    @ParameterizedTest
    @CsvSource({"0, empty", "8001, 8001 characters (expected: at most 8000)"})
    void refusesNothingAndTooMuch(int length, String message) {
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> new MessageText("x".repeat(length)))
                .withMessageStartingWith(message)
                .extracting(InvalidField::field)
                .isEqualTo("content");
    }

    @Test
    void refusesALongName() {
        assertRefused("user_name", () -> message("Hi", "x".repeat(201), "{}"));
    }

    @Test
    void refusesTheCharacterThatNoStoreKeeps() {
        assertRefused("content", () -> message("a\0b", null, "{}"));
        assertRefused("user_name", () -> message("Hi", "a\0b", "{}"));
        assertRefused("metadata", () -> message("Hi", null, "{\"a\":\"\\u0000\"}"));
    }

    @Test
    void takesMetadataOf4KiB() {
        String fits = "{\"a\":\"" + "é".repeat(2044) + "\"}";

        assertThat(message("Hi", null, fits).metadata()).isEqualTo(fits);
        assertRefused("metadata", () -> message("Hi", null, fits.replace("}", " }")));
    }

    @ParameterizedTest
    @CsvSource({
        "prospect, PROSPECT",
        "customer, EXISTING_CUSTOMER",
        "existing_customer, EXISTING_CUSTOMER",
        "qualified_lead, QUALIFIED_LEAD",
        "vip, VIP"
    })
    void knowsTheTiers(String name, Tier tier) {
        assertThat(Tier.named(name)).isEqualTo(tier);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gold", "VIP", "", "prospect "})
    void saysWhichTiersThereAre(String name) {
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> Tier.named(name))
                .withMessageContaining("prospect, customer or vip")
                .extracting(InvalidField::field)
                .isEqualTo("customer_tier");
    }

    private static void assertRefused(String field, Supplier<CustomerMessage> making) {
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(making::get)
                .extracting(InvalidField::field)
                .isEqualTo(field);
    }

    private static CustomerMessage message(
            String text, @Nullable String userName, String metadata) {
        return new CustomerMessage(
                "e",
                "m",
                new SessionId("s"),
                new MessageText(text),
                Channel.API,
                userName,
                TierClaim.NONE,
                metadata,
                null,
                Instant.EPOCH);
    }
}
