package io.sigmagent.agent.facts;

/** Parts of patterns: what days, months and spans of time are called. */
final class CalendarNames {
    static final String DAY =
            "(?<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?";
    static final String MONTH =
            "(?<month>january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|f[eé]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[eé]cembre)";
    static final String COUNT =
            "(?<count>\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a"
                    + " couple(?: of)?|couple(?: of)?|a few|few|several)";
    static final String UNIT =
            "(?<unit>(?:business |working )?days?|weeks?|wks?|months?|quarters?|years?|yrs?)";
    static final String COUNT_ABROAD =
            "(?<count>\\d{1,3}|una?|une|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|quince|un"
                + " par de|un[oa]s|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|quinze|quelques)"
                + " (?<unit>d[ií]as?|jours?|semanas?|semaines?|mes(?:es)?|mois|años?|ans?)";
    static final String END = "(?:by )?(?:the )?end of (?:the |this |current )?";
    static final String NOW =
            "(?:during |within |later |by |the rest of )?(?:this|the"
                    + " current|current|esta|este|cette|ce|cet) ";

    private CalendarNames() {}
}
