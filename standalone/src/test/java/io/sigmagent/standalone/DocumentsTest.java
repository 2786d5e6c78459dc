package io.sigmagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.schemas.wire.Topic;
import io.sigmagent.schemas.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents name is there, and what is there they name. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern DESTINATION = Pattern.compile("destination: (\\S+)");
    private static final Pattern TABLE_ROW =
            Pattern.compile("^\\| ?((?:`[a-z0-9]+\\.[a-z0-9]+`[ ,·]*)+) ?\\|", Pattern.MULTILINE);
    private static final Pattern SETTING = Pattern.compile("^#([A-Z_]+)=", Pattern.MULTILINE);
    private static final Pattern PASSED = Pattern.compile("\\b([A-Z][A-Z_]+)(?=: |:-)");
    private static final Set<String> ONE_MACHINE_ONLY =
            Set.of("GATEWAY_PORT", "SIGMAGENT_DATA", "SIGMAGENT_CATALOGUE", "SIGMAGENT_DEMO");
    private static final Pattern NAME = Pattern.compile("`([a-z0-9]+\\.[a-z0-9]+)`");

    @Test
    void theReadmeListsEveryTopic() throws IOException {
        Set<String> listed = new TreeSet<>();
        Matcher rows = TABLE_ROW.matcher(Files.readString(ROOT.resolve("README.md")));
        while (rows.find()) {
            NAME.matcher(rows.group(1)).results().map(name -> name.group(1)).forEach(listed::add);
        }

        assertThat(listed).containsExactlyInAnyOrderElementsOf(names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"integration-service", "analytics-service"})
    void bindingsNameTopicsThatThereAre(String service) throws IOException {
        Path yaml = ROOT.resolve(service + "/src/main/resources/" + service + ".yml");
        List<String> destinations =
                DESTINATION
                        .matcher(Files.readString(yaml))
                        .results()
                        .map(found -> found.group(1))
                        .toList();

        assertThat(destinations).isNotEmpty().isSubsetOf(names());
    }

    @Test
    void containersGetEverySettingThatTheExampleExplains() throws IOException {
        String example = Files.readString(ROOT.resolve(".env.example"));
        String used = example.substring(0, example.indexOf("# --- Nothing reads these yet"));
        Set<String> explained =
                SETTING.matcher(used)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> passed =
                PASSED.matcher(Files.readString(ROOT.resolve("docker-compose.yml")))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());

        explained.removeAll(ONE_MACHINE_ONLY);
        assertThat(passed).containsAll(explained);
    }

    @Test
    void everyModuleHasACanvasOfAtMostFortyLines() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module :
                    modules.filter(path -> Files.exists(path.resolve("pom.xml"))).toList()) {
                assertThat(module.resolve("README.md")).exists();
                assertThat(Files.readAllLines(module.resolve("README.md")))
                        .as(module.getFileName().toString())
                        .hasSizeLessThanOrEqualTo(40);
            }
        }
    }

    private static Set<String> names() {
        return Topics.all().stream()
                .map(Topic::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
