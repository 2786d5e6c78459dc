package io.sigmagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AgentReplied;
import io.sigmagent.schemas.FactRecorded;
import io.sigmagent.schemas.HandoffCounted;
import io.sigmagent.schemas.Intent;
import io.sigmagent.schemas.Note;
import io.sigmagent.schemas.QueuePlaceSet;
import io.sigmagent.schemas.SessionCommandRequested;
import io.sigmagent.schemas.SlotGranted;
import io.sigmagent.schemas.SlotRequested;
import io.sigmagent.schemas.TakeOver;
import io.sigmagent.schemas.Tier;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class EventTextTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void tellsWhichCommandItIs() {
        assertThat(text(command(new SlotGranted(Agent.SBDR, "a1"), "orchestrator")))
                .isEqualTo(
                        "SessionCommandRequested(eventId=e1, sessionId=s1, issuedBy=orchestrator,"
                                + " inReplyTo=e0, command=SlotGranted(agent=SBDR, instanceId=a1))");
        assertThat(text(command(new QueuePlaceSet(Agent.SBDR, 3, 40), "orchestrator")))
                .endsWith("QueuePlaceSet(agent=SBDR, position=3, estimatedWaitSeconds=40))");
        assertThat(text(command(new TakeOver("sam", "Sam"), "operator:sam")))
                .contains("issuedBy=operator:sam")
                .endsWith("command=TakeOver(operatorId=sam, operatorName=Sam))");
        assertThat(text(command(new TakeOver("sam", null), "operator:sam")))
                .endsWith("command=TakeOver(operatorId=sam))");
    }

    @Test
    void keepsTheTextsOfPeopleOnOneLine() {
        assertThat(text(command(new Note("Knows \"Bob\"\nand\u001b[2J Ada"), "operator:sam")))
                .endsWith("command=Note(text=\"Knows \\\"Bob\\\"\\nand\\u001B[2J Ada\"))");
    }

    @Test
    void tellsWhichFactItIs() {
        FactRecorded handoff =
                FactRecorded.newBuilder()
                        .setEventId("e1")
                        .setOccurredAt(NOW)
                        .setSessionId("s1")
                        .setConversation(1)
                        .setFact(new HandoffCounted(Agent.SBDR, Agent.HUMAN, "operator", false))
                        .build();

        assertThat(text(handoff))
                .endsWith(
                        "fact=HandoffCounted(fromAgent=SBDR, toAgent=HUMAN, reason=operator,"
                                + " refused=false))");
    }

    @Test
    void leavesOutWhatIsEmpty() {
        AgentReplied reply =
                AgentReplied.newBuilder()
                        .setEventId("e1")
                        .setOccurredAt(NOW)
                        .setSessionId("s1")
                        .setSeq(2)
                        .setConversation(1)
                        .setAgent(Agent.HUMAN)
                        .setName("Sam")
                        .setText("Hello")
                        .setAnswers(List.of("m1", "m2"))
                        .setIntent(Intent.OTHER)
                        .setConfidence(0)
                        .setActions(List.of())
                        .setProducts(List.of())
                        .build();

        assertThat(text(reply))
                .isEqualTo(
                        "AgentReplied(eventId=e1, sessionId=s1, seq=2, conversation=1,"
                                + " agent=HUMAN, name=Sam, text=Hello, answers=[m1, m2],"
                                + " intent=OTHER, confidence=0.0, sessionUpdated=false)");
    }

    @Test
    void knowsTheSessionOfWhatIsKeptByAgent() {
        SlotRequested slot =
                SlotRequested.newBuilder()
                        .setEventId("e1")
                        .setOccurredAt(NOW)
                        .setSessionId("s1")
                        .setAgent(Agent.SBDR)
                        .setTier(Tier.VIP)
                        .build();

        assertThat(EventText.sessionOf(slot)).contains("s1");
    }

    private static String text(SpecificRecord event) {
        return EventText.of(event);
    }

    private static SessionCommandRequested command(Object command, String issuedBy) {
        return SessionCommandRequested.newBuilder()
                .setEventId("e1")
                .setOccurredAt(NOW)
                .setSessionId("s1")
                .setIssuedBy(issuedBy)
                .setInReplyTo("e0")
                .setCommand(command)
                .build();
    }
}
