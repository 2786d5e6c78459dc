package io.sigmagent.standalone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrameTextTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void namesTheAgentAndIndentsFurtherLines() throws JsonProcessingException {
        assertThat(
                        shown(
                                "{'type': 'agent_response', 'agent': 'sbdr_agent',"
                                        + " 'content': 'Hello.\\nWhat do you need?'}"))
                .contains("Sales: Hello.\n       What do you need?");
    }

    @Test
    void callsAPersonByName() throws JsonProcessingException {
        assertThat(
                        shown(
                                "{'type': 'agent_response', 'agent': 'human_agent', 'name': 'Ada',"
                                        + " 'content': 'Hi.'}"))
                .contains("Ada: Hi.");
    }

    @Test
    void tellsWhatHappensBesideTheTalk() throws JsonProcessingException {
        assertThat(shown("{'type': 'agent_handoff', 'content': 'Ada goes on.'}"))
                .contains("*: Ada goes on.");
        assertThat(shown("{'type': 'unavailable', 'retry_after_seconds': 3}"))
                .contains("!: not stored; please say it again in 3 s");
        assertThat(shown("{'type': 'error', 'message': 'score: 0 (expected: 1 to 5)'}"))
                .contains("!: score: 0 (expected: 1 to 5)");
    }

    @Test
    void showsNothingOfWhatIsForMachines() throws JsonProcessingException {
        assertThat(shown("{'type': 'accepted', 'message_id': 'm1'}")).isEmpty();
        assertThat(shown("{'type': 'user_message', 'content': 'Hi'}")).isEmpty();
    }

    private static Optional<String> shown(String frame) throws JsonProcessingException {
        return FrameText.of(JSON.readTree(frame.replace('\'', '"')));
    }
}
