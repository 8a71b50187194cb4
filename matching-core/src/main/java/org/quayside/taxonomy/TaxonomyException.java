package org.quayside.taxonomy;

/** Taxonomy data that cannot be used; the message lists every fault with file and line. */
public final class TaxonomyException extends RuntimeException {
    TaxonomyException(String message) {
        super(message);
    }
}
