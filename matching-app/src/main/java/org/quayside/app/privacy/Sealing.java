package org.quayside.app.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM. Sealed bytes are a random nonce of 12 bytes, the ciphertext, and a tag of 16; they open only in the same context. */
final class Sealing {
    static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** To find one costs more than to seal a short text. */
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(Sealing::cipher);

    private Sealing() {}

    static SecretKeySpec newKey() {
        return key(random(KEY_BYTES));
    }

    static SecretKeySpec key(byte[] bytes) {
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key of %d bytes, not %d".formatted(bytes.length, KEY_BYTES));
        }
        return new SecretKeySpec(bytes, "AES");
    }

    static byte[] seal(SecretKeySpec key, String context, byte[] clear) {
        var nonce = random(NONCE_BYTES);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, context, nonce, 0);
            var sealed = new byte[NONCE_BYTES + cipher.getOutputSize(clear.length)];
            System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
            cipher.doFinal(clear, 0, clear.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalArgumentException when it was sealed with another key or in another context, or has been altered */
    static byte[] open(SecretKeySpec key, String context, byte[] sealed) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
            throw new IllegalArgumentException("%d sealed bytes are too few for %s".formatted(sealed.length, context));
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, context, sealed, 0).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw new IllegalArgumentException("sealed with another key, in another context, or altered: " + context, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, String context, byte[] nonce, int at) throws GeneralSecurityException {
        var cipher = CIPHER.get();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, at, NONCE_BYTES));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
