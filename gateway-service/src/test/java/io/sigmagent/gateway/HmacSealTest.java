package io.sigmagent.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HmacSealTest {

    /** Test case 6 of RFC 4231: a key of 131 bytes 0xaa. */
    @Test
    void isHmacSha256() {
        byte[] key = new byte[131];
        java.util.Arrays.fill(key, (byte) 0xaa);

        String signature =
                new HmacSeal(key).of("Test Using Larger Than Block-Size Key - Hash Key First");

        assertThat(HexFormat.of().formatHex(Base64.getUrlDecoder().decode(signature)))
                .isEqualTo("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }

    @Test
    void isOnNothingElse() {
        HmacSeal seal = new HmacSeal("s".repeat(32).getBytes(StandardCharsets.UTF_8));

        assertThat(seal.isOn("text", seal.of("text"))).isTrue();
        assertThat(seal.isOn("text", seal.of("texT"))).isFalse();
    }

    @Test
    void needsASecretThatCanNotBeGuessed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HmacSeal(new byte[31]))
                .withMessage("secret: 31 bytes (expected: >= 32)");
    }
}
