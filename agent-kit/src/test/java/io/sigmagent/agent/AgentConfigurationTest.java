package io.sigmagent.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.kit.settings.WrongSetting;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class AgentConfigurationTest {

    @Test
    void readsTheSettingsOfItsAgent() {
        AgentSettings settings =
                settings("SIGMAGENT_AGENTS_ACCOUNT_MANAGER_MAX_CONCURRENT_SESSIONS", "20");

        assertThat(settings)
                .isEqualTo(new AgentSettings(20, Duration.ofSeconds(8), Duration.ofSeconds(10)));
    }

    @Test
    void stopsTheStartWithKeyValueAndExpectation() {
        assertThatThrownBy(() ->
                        settings("SIGMAGENT_AGENTS_ACCOUNT_MANAGER_MAX_CONCURRENT_SESSIONS", "0"))
                .isInstanceOf(WrongSetting.class)
                .hasMessage(
                        "sigmagent.agents.account_manager.max_concurrent_sessions: 0 (expected: a"
                                + " number >= 1)");
    }

    private static AgentSettings settings(String name, String value) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        new SystemEnvironmentPropertySource(
                                "test-systemEnvironment", Map.of(name, value)));
        return new AgentConfiguration().agentSettings(environment, AgentKind.ACCOUNT);
    }
}
