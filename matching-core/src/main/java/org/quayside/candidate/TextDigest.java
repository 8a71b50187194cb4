package org.quayside.candidate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a text in UTF-8, 64 hexadecimal digits: the same text has the same digest. */
public record TextDigest(String hex) {
    public TextDigest {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("digest '%s' is not 64 hexadecimal digits".formatted(hex));
        }
    }

    public static TextDigest of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new TextDigest(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The name of the text among a candidate's documents: the first 16 digits. */
    public String documentId() {
        return hex.substring(0, 16);
    }
}
