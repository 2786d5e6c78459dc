package io.sigmagent.agent.knowledge;

import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.Turn;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a question about the shop's terms in general from one about the customer's own order, which
 * other rules answer.
 */
final class TermsQuestion {

    private static final double SURE = 0.6;
    private static final int LONGEST = 300;

    /** Wishes that are no questions, whatever words they use. */
    private static final Set<Intent> NEVER =
            Set.of(Intent.HUMAN_REQUEST, Intent.COMPLAINT, Intent.CANCELLATION_RISK);

    private static final Set<Intent> OWN_ORDER = Set.of(Intent.ORDER_STATUS, Intent.ORDER_CHANGE);
    private static final Set<Intent> PRODUCTS =
            Set.of(
                    Intent.PRODUCT_INQUIRY,
                    Intent.PRICING,
                    Intent.COMPARISON,
                    Intent.FEATURES,
                    Intent.SPECIFICATIONS,
                    Intent.ONBOARDING,
                    Intent.PRODUCT_SETUP,
                    Intent.TECHNICAL_SUPPORT,
                    Intent.BEST_PRACTICES);

    private static final Pattern OWN_MATTER =
            words(
                    "my (?:order|package|parcel|delivery|shipment|refund|invoice|return)|mi"
                        + " (?:pedido|paquete|env[ií]o|reembolso|factura|devoluci[oó]n)|(?:ma|mon)"
                        + " (?:commande|colis|livraison|remboursement|facture|retour)|(?:order|pedido|commande)"
                        + " ?(?:number|n[uú]mero|num[eé]ro|no\\.?|#)? ?\\d{3,}");
    private static final Pattern REFERENCE =
            Pattern.compile("#\\s?[A-Za-z]{0,4}-?\\d{3,}|[\\w.+-]+@[\\w-]+\\.[\\w.]+");
    private static final Pattern WISH =
            words(
                    "i (?:want|need|would like|wish) to|i'?d like to|i'?m going to"
                            + "|quiero|quisiera|necesito|je veux|je voudrais|j'aimerais");
    private static final Pattern ASKS =
            Pattern.compile(
                    "[?¿]|^\\W*(?:what|how|when|where|which|who|can|could|may|do|does|is|are|will"
                            + "|would|tell me|explain|qu[eé]|c[oó]mo|cu[aá]n\\w*|d[oó]nde|puedo"
                            + "|pod[eé]is|pueden|hay|ten[eé]is|tienen|expl[ií]ca\\w*|combien"
                            + "|comment|quand|o[uù]|quel\\w*|puis-je|peut-on|pouvez-vous"
                            + "|est-ce|y a-t-il|expliquez)\\b",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TERMS =
            words(
                    "polic(?:y|ies)|shipping|ship|deliver(?:y|ies)?|postage|returns?|refunds?"
                        + "|warrant(?:y|ies)|guarantee|payments?|instal?lments|invoices?|privacy"
                        + "|cookies|pol[ií]ticas?|env[ií](?:o|os|an|[aá]is)|entregas?"
                        + "|devoluci(?:[oó]n|ones)|reembolsos?|garant[ií]as?|pagos?|plazos"
                        + "|facturas?|privacidad|politiques?|livr(?:aison|aisons|ez)|retours?"
                        + "|remboursements?|garanties?|paiements?|mensualit[eé]s|factures?|vie"
                        + " priv[eé]e");

    private TermsQuestion() {}

    /** Whether the turn asks for something in general. */
    static boolean isAskedIn(Turn turn) {
        String text = turn.text().strip();
        if (turn.opening()
                || text.length() > LONGEST
                || NEVER.contains(turn.intent())
                || OWN_MATTER.matcher(text).find()
                || REFERENCE.matcher(text).find()) {
            return false;
        }
        boolean wish = turn.intent() == Intent.RETURN_REFUND && WISH.matcher(text).find();
        return !wish && !isSurely(turn, OWN_ORDER) && ASKS.matcher(text).find();
    }

    /** Whether it is rather about products, so that only a very near passage answers it. */
    static boolean isRatherAboutProducts(Turn turn) {
        return isSurely(turn, PRODUCTS);
    }

    /** Whether it names the shop's terms, so that no other rule can answer it. */
    static boolean namesTerms(Turn turn) {
        return TERMS.matcher(turn.text()).find();
    }

    private static boolean isSurely(Turn turn, Set<Intent> intents) {
        return intents.contains(turn.intent()) && turn.confidence() >= SURE;
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "\\b(?:" + alternatives + ")(?!\\w)",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
