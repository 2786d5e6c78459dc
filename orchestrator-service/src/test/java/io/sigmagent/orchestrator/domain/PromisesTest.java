package io.sigmagent.orchestrator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromisesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'll call you tomorrow at 9.30.",
                "I’ll send the invoice today",
                "We will refund the shipping costs.",
                "You'll get a new one by Friday",
                "I promise to look into it",
                "I am going to send you a label.",
                "A colleague will get back to you",
                "Your replacement parcel will arrive on Monday.",
                "We can't change the address, but we will resend it.",
                "If you send me the receipt, I'll refund it.",
                "Te enviaré la factura mañana.",
                "Le llamaremos esta tarde",
                "Voy a mandarle la etiqueta.",
                "No se preocupe, le llamaremos el lunes.",
                "Recibirá un correo en breve.",
                "te llamare luego",
                "Un compañero se pondrá en contacto con usted",
                "Tendrá su dinero el viernes",
                "Je vous enverrai la facture.",
                "Nous vous rappellerons demain",
                "Je vais vous rembourser.",
                "Nous allons vous envoyer un nouveau colis",
                "Vous recevrez un e-mail.",
                "Quelqu’un vous rappellera",
                "On vous rembourse demain, c'est promis, je m'engage.",
            })
    void findsWhatIsPromised(String sentence) {
        assertThat(Promises.in(sentence)).containsExactly(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I will not refund this.",
                "We can't promise that",
                "I'm not going to do that.",
                "We will never sell your data",
                "I won't be able to help.",
                "I don't think we'll have it",
                "I can't say whether we will get more",
                "You'll need to restart the router",
                "I'll be honest, it is slow.",
                "Thank you, the parcel is on its way.",
                "Will you be at home?",
                "No podré enviarlo",
                "No le llamaremos",
                "No voy a devolver el dinero.",
                "Esperé su correo y lo preparé",
                "Tendrá que reiniciar el aparato",
                "Queremos ayudarle",
                "Vamos a ver.",
                "El café está bueno",
                "Je ne vous rembourserai pas.",
                "Nous ne pouvons pas vous promettre un délai",
                "Nous espérons que tout va bien",
                "Je vais bien, merci",
                "Je vous rembourserai pas",
                "Vous devrez redémarrer l'appareil",
            })
    void leavesOutWhatIsNotPromised(String sentence) {
        assertThat(Promises.in(sentence)).isEmpty();
    }

    @Test
    void takesThePromisingSentencesOnly() {
        assertThat(
                        Promises.in(
                                "Hi Ana, this is Kim. I'll refund $49.90 today! The box is gone.\n"
                                        + "You will receive a new one"))
                .containsExactly("I'll refund $49.90 today!", "You will receive a new one");
    }

    @Test
    void clipsLongSentencesAndStopsAtFive() {
        String emoji = "😀";
        String sentence = "I'll " + "a".repeat(293) + emoji + "b".repeat(50);

        assertThat(Promises.in(sentence).getFirst()).hasSizeLessThanOrEqualTo(300).endsWith("a…");
        assertThat(Promises.in("I'll call you.\n".repeat(9))).hasSize(5);
    }
}
