package org.quayside.app.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Seals secrets that belong to no person with the installation's master key. */
@Component
public final class SealedSecrets {
    private final MasterKey master;

    SealedSecrets(MasterKey master) {
        this.master = master;
    }

    /** @param context what the secret is for; it opens only under the same one */
    public String seal(String context, String clear) {
        return Base64.getEncoder().encodeToString(master.seal("secret/" + context, clear.getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws IllegalArgumentException when it was sealed in another context or by another installation */
    public String open(String context, String sealed) {
        return new String(master.open("secret/" + context, Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8);
    }
}
