package io.sigmagent.integration.shopify.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpecificationsTest {

    @Test
    void believesMetafieldsBeforeOptionsBeforeTheDescription() {
        var found =
                Specifications.gather(
                        Map.of("Memory", "16 GB"),
                        Map.of("memory", List.of("8 GB"), "Color", List.of("Black", "White")),
                        """
                        A fine one.
                        memory: 4 GB
                        Color: Red
                        Weight: 2.1 kg
                        """);

        assertThat(found)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("Memory", "16 GB", "Color", "Black, White", "Weight", "2.1 kg"));
    }

    @Test
    void takesNoProseForASpecification() {
        var found =
                Specifications.gather(
                        Map.of(),
                        Map.of("Title", List.of("Default Title")),
                        """
                        Good to know. It ships fast: really
                        https://shop.example/x
                        :
                        No value:
                        """);

        assertThat(found).isEmpty();
    }

    @Test
    void leavesOutWhatIsBlank() {
        assertThat(Specifications.gather(Map.of("Memory", " ", " ", "x"), Map.of(), "")).isEmpty();
    }

    @Test
    void keepsItShort() {
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 100; i++) {
            many.put("Name " + i, "value");
        }

        assertThat(Specifications.gather(many, Map.of(), "")).hasSize(60).containsKey("Name 0");
    }
}
