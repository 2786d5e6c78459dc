package io.sigmagent.orchestrator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlarmTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm going to kill you",
                "One more lie and I will come over and burn down your shop.",
                "im gonna beat you up, you thief",
                "I’ll break your neck if the parcel isn't here tomorrow",
                "We know who you are and I know where you live.",
                "I want to stab someone over this",
                "Your courier threatened to hurt me!",
                "You are dead meat",
                "I'll punch the delivery driver in the face",
                "i will find you and hurt you",
                "Os voy a matar",
                "Como no llegue, te voy a partir la cara.",
                "Voy a quemar vuestra tienda",
                "Sé dónde vives.",
                "El repartidor me ha amenazado con pegarme",
                "Je vais vous tuer",
                "Je sais où vous habitez.",
                "Je vais mettre le feu à votre magasin !",
                "Votre livreur m'a menacé de mort",
            })
    void hearsViolence(String text) {
        assertThat(Alarm.in(text)).contains(Alarm.THREAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My lawyer will contact you.",
                "Then I'll sue you",
                "See you in court!",
                "I am taking this to small claims court",
                "If I get no refund, I'm going to talk to a solicitor.",
                "we are considering legal action against your shop",
                "I'm reporting this to trading standards",
                "I'll file a complaint with the attorney general",
                "You'll be hearing from my attorney",
                "This is a breach of contract",
                "Os voy a denunciar",
                "Voy a hablar con mi abogada.",
                "Emprenderé acciones legales",
                "Voy a poner una reclamación en la OMIC",
                "Nos vemos en los tribunales",
                "Quiero la hoja de reclamaciones",
                "Je vais porter plainte",
                "Mon avocat vous écrira.",
                "Je vais contacter mon avocat",
                "Ceci est une mise en demeure",
                "J’ai signalé votre site à la DGCCRF",
                "J'irai en justice s'il le faut",
            })
    void hearsTheLaw(String text) {
        assertThat(Alarm.in(text)).contains(Alarm.LEGAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to kill myself",
                "honestly I'm thinking about hurting myself",
                "I have been feeling suicidal lately",
                "I just want to die.",
                "I don't want to live anymore",
                "there is no reason to live",
                "I'm going to end it all",
                "Quiero suicidarme",
                "no quiero vivir más",
                "Me quiero morir",
                "voy a quitarme la vida",
                "Je veux mourir",
                "J'ai envie de me faire du mal",
                "je ne veux plus vivre",
                "J’ai des pensées suicidaires",
            })
    void hearsDespair(String text) {
        assertThat(Alarm.in(text)).contains(Alarm.SELF_HARM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'd kill for this GPU",
                "This deal is to die for",
                "Is there a legal age for buying vapes?",
                "I'm looking for an attorney's desk in walnut",
                "A gift for my lawyer, around 50 dollars",
                "Do you sell legal-size paper?",
                "Are these headlights street legal in Ohio?",
                "Do you have legal action figures of Judge Dredd?",
                "Is Suicide Squad available for PS5?",
                "The battery died and the charger is killing me",
                "Does gaming kill the battery?",
                "I cut myself on the edge of the case, please replace it",
                "I could hurt myself with this blade, is there a guard?",
                "I don't want to hurt myself while assembling it",
                "My kid hurt himself on the toy",
                "I've been killing myself trying to set this up",
                "I'd shoot myself in the foot buying the cheap one",
                "I'm going to shoot you an email with the photos",
                "I'm going to shoot her wedding next week, which lens?",
                "I'll beat you to it",
                "Can you beat their price? I will buy it today",
                "I will hang myself a lamp in the kitchen",
                "I'm going to kill two birds with one stone",
                "I do not want to live without this phone",
                "It was a lawful purchase, and the tennis court shoes fit",
                "I'll ask Sue about the colour",
                "I'm not going to sue you, don't worry",
                "I filed a police report because my laptop was stolen; can I get the invoice?",
                "Do you have bath bombs in your shop?",
                "The screen has dead pixels",
                "You will die laughing",
                "I will hurt no one's budget",
                "Do you sell a book about the court case of the century?",
                "I will take it to the tennis court",
                "Is it a legal requirement to wear a helmet?",
                "I work for a regulator, we need 20 laptops",
                "Esta oferta me mata de ganas",
                "Me muero por ese portátil",
                "Me voy a morir de risa",
                "¿Cuánto es el consumo de este frigorífico?",
                "Necesito una bomba de agua",
                "Le voy a pegar un vinilo a la nevera",
                "Busco un escritorio para un abogado",
                "¿Hay una edad legal para comprarlo?",
                "No quiero morir de frío, ¿qué manta me recomienda?",
                "No sé dónde vive el vecino, dejad el paquete en portería",
                "Lo voy a quemar en un DVD",
                "Quiero acabar con todo el papeleo",
                "Je cherche de l'huile d'avocat",
                "Une chaise de bureau pour un avocat",
                "C'est à mourir de rire",
                "Je vais le démonter pour changer la batterie",
                "Je vais mourir de faim si ça n'arrive pas",
                "Quelle est la garantie légale ?",
                "Je veux en finir avec cette commande",
                "Ce prix me tue",
                "Mon téléphone est mort",
            })
    void lets(String text) {
        assertThat(Alarm.in(text)).isEmpty();
    }

    @Test
    void hearsDespairBeforeAnythingElse() {
        assertThat(
                        Alarm.in(
                                "My lawyer will contact you, and I will kill you, I want to kill"
                                        + " myself"))
                .isEqualTo(Optional.of(Alarm.SELF_HARM));
    }

    @Test
    void isQuickWithLongMessages() {
        String text = "i will want to take my lawyer to your shop and the court ".repeat(150);
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> Alarm.in(text));
    }
}
