package io.sigmagent.gateway;

import io.sigmagent.gateway.domain.ApiKey;
import io.sigmagent.gateway.domain.Scope;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes an API key: prints the secret once, and the entry that the settings need. */
public final class ApiKeyTool {

    private static final int SECRET_BYTES = 32;
    private static final String USAGE =
            "usage: make api-key NAME=shop SCOPES=messages+tier (scopes: messages, tier,"
                    + " analytics, operator, erase, admin)";

    private ApiKeyTool() {}

    /** Takes the key's name and its scopes, joined by {@code +}. */
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        if (args.length < 1 || args.length > 2) {
            err.println(USAGE);
            return 2;
        }
        try {
            Set<Scope> scopes = scopes(args.length == 2 ? args[1] : "messages");
            byte[] random = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(random);
            String secret = "sk_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            ApiKey key = ApiKey.of(args[0], secret, scopes);
            out.println("Key, shown only now: " + secret);
            out.println("Add to SIGMAGENT_API_KEYS in .env, entries separated by commas:");
            out.println(key.entry());
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return 2;
        }
    }

    private static Set<Scope> scopes(String list) {
        return Arrays.stream(list.split("\\+", -1))
                .map(Scope::named)
                .collect(Collectors.toUnmodifiableSet());
    }
}
