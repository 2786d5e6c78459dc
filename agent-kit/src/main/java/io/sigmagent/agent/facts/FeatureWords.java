package io.sigmagent.agent.facts;

import java.util.List;

/** Features that customers ask for by a word, and the ways in which they write it. */
public final class FeatureWords {
    /** All features that are told by words. */
    public static final List<Feature> ALL =
            List.of(
                    new Feature(
                            "noise cancelling",
                            "(?:active )?noise[- ]?cancel(?:l?ing|l?ation)|anc|cancelaci[oó]n de"
                                    + " ruido"),
                    new Feature("true wireless", "true[- ]wireless|tws"),
                    new Feature("wireless charging", "wireless charging|qi charging"),
                    new Feature("wireless", "wireless|cordless|inal[aá]mbric[oa]s?|sans fil"),
                    new Feature("bluetooth", "bluetooth"),
                    new Feature("wired", "wired|with (?:a )?(?:cable|wire)"),
                    new Feature("over-ear", "over[- ](?:the[- ])?ear"),
                    new Feature("on-ear", "on[- ]ear"),
                    new Feature("in-ear", "in[- ]ear"),
                    new Feature(
                            "waterproof", "water[- ]?(?:proof|resistan(?:t|ce))|ip6[78]|ipx\\d"),
                    new Feature("touchscreen", "touch[- ]?screen"),
                    new Feature("curved", "curved"),
                    new Feature("ultrawide", "ultra[- ]?wide"),
                    new Feature("Mini LED", "mini[- ]?led"),
                    new Feature("AMOLED", "amoled"),
                    new Feature("OLED", "oled"),
                    new Feature("QLED", "qled"),
                    new Feature("IPS", "ips(?: panel)?"),
                    new Feature("HDR", "hdr\\d*"),
                    new Feature("HDMI 2.1", "hdmi ?2\\.1"),
                    new Feature("USB-C", "usb[- ]?c|usb type[- ]c"),
                    new Feature("Thunderbolt", "thunderbolt(?: \\d)?"),
                    new Feature("5G", "5g"),
                    new Feature("LTE", "lte|cellular"),
                    new Feature("Wi-Fi 6", "wi-?fi ?[67]e?"),
                    new Feature("dual SIM", "dual[- ]?sim|e-?sim"),
                    new Feature("GPS", "gps"),
                    new Feature("full frame", "full[- ]?frame"),
                    new Feature("mirrorless", "mirrorless"),
                    new Feature("image stabilization", "image stabili[sz]ation|ibis|stabili[sz]ed"),
                    new Feature("optical zoom", "(?:optical|digital|good) zoom|telephoto"),
                    new Feature("fast charging", "fast charg(?:ing|er)|quick charge"),
                    new Feature("microphone", "(?:built-in |good )?mic(?:rophone)?"),
                    new Feature("stylus", "stylus|(?:with (?:a )?)?pen(?: support)?"),
                    new Feature("fingerprint", "fingerprint(?: reader| sensor)?"),
                    new Feature("backlit", "back ?lit(?: keyboard)?"),
                    new Feature("mechanical", "mechanical"),
                    new Feature("RGB", "rgb"),
                    new Feature("G-Sync", "g-?sync"),
                    new Feature("FreeSync", "free-?sync"),
                    new Feature("Dolby Atmos", "(?:dolby )?atmos"),
                    new Feature("Dolby Vision", "dolby vision"),
                    new Feature("Windows", "windows(?: ?1[01])?(?: pro)?"),
                    new Feature("macOS", "mac ?os"),
                    new Feature("Linux", "linux|ubuntu"),
                    new Feature("Chrome OS", "chrome ?os"),
                    new Feature("Android", "android(?! (?:studio|auto))"),
                    new Feature("iOS", "ios"),
                    new Feature("disc drive", "dis[ck] drive|blu-?ray"),
                    new Feature(
                            "dedicated graphics",
                            "(?:dedicated|discrete) (?:gpu|graphics(?: card)?)"),
                    new Feature(
                            "lightweight",
                            "light[- ]?weight|(?:very |really |super )?light(?!"
                                    + " (?:gaming|use|work|editing|bulb))|ligero|léger"),
                    new Feature("portable", "portable|portability"),
                    new Feature("thin", "thin|slim"),
                    new Feature(
                            "good battery life",
                            "(?:good|great|long|decent|excellent|all[- ]day|strong|big)[-"
                                + " ](?:lasting )?battery(?: life)?|battery life|long[- ]lasting"
                                + " battery|buena bater[ií]a|bonne (?:batterie|autonomie)"),
                    new Feature("quiet", "quiet|silent"),
                    new Feature("durable", "durable|rugged|sturdy"),
                    new Feature("compact", "compact"),
                    new Feature("big screen", "(?:big|large|huge)(?:r)? (?:screen|display)"),
                    new Feature("good camera", "(?:good|great|decent|best|excellent) camera"));

    private FeatureWords() {}

    /**
     * A feature.
     *
     * @param name in one spelling
     * @param regex all spellings
     */
    public record Feature(String name, String regex) {}
}
