package org.quayside.app.match;

/** Where one engine's documents lie. There is room for two: the engine whose lists are served, and one that is built beside it. */
public enum Slot {
    A("matching", ""),
    B("matching-b", "-b");

    private final String processor;
    private final String suffix;

    Slot(String processor, String suffix) {
        this.processor = processor;
        this.suffix = suffix;
    }

    public String processor() {
        return processor;
    }

    String collection(String name) {
        return name + suffix;
    }

    Slot other() {
        return this == A ? B : A;
    }
}
