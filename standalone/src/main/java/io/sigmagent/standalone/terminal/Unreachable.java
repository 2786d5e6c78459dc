package io.sigmagent.standalone.terminal;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Nobody answers at an address. */
public final class Unreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreachable(URI address, @Nullable Throwable cause) {
        super(
                "%s://%s: no chat answers there (expected: a running system; make dev starts one)"
                        .formatted(address.getScheme(), address.getAuthority()),
                cause);
    }
}
