package io.sigmagent.gateway.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What customers write must never become part of the operators' page. */
class DeskPageTest {

    private static final Pattern MARKUP =
            Pattern.compile(
                    "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|srcdoc"
                            + "|createContextualFragment|setHTML|\\beval\\b|new Function"
                            + "|javascript:");
    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\bsrc=)|<style|\\sstyle=|\\son[a-z]+=|javascript:");

    @ParameterizedTest
    @MethodSource("scripts")
    void insertsTextAndNeverMarkup(String name) {
        assertThat(text(name)).doesNotContainPattern(MARKUP);
    }

    @Test
    void needsNothingThatAStrictPolicyForbids() {
        assertThat(text("index.html")).doesNotContainPattern(INLINE);
    }

    @Test
    void hasEveryElementThatItsScriptsLookFor() {
        String page = text("index.html");
        List<String> wanted =
                scripts().stream()
                        .map(DeskPageTest::text)
                        .flatMap(script ->
                                Pattern.compile("find\\('([a-z-]+)'\\)").matcher(script).results())
                        .map(found -> found.group(1))
                        .distinct()
                        .toList();

        assertThat(wanted).hasSizeGreaterThan(20);
        assertThat(wanted).allSatisfy(id -> assertThat(page).contains("id=\"" + id + "\""));
    }

    static List<String> scripts() {
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:static/desk/*.js");
            return Arrays.stream(found)
                    .map(Resource::getFilename)
                    .map(Objects::requireNonNull)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        try (var file = DeskPageTest.class.getResourceAsStream("/static/desk/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
