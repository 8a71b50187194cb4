package org.quayside.subscription;

/** How deliveries are signed, after Standard Webhooks 1.0. */
public enum Signature {
    /** {@code v1}: a secret that both sides know. */
    HMAC_SHA256,
    /** {@code v1a}: a key pair of which the receiver has the public half. */
    ED25519
}
