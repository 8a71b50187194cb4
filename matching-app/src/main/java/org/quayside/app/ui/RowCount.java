package org.quayside.app.ui;

/** How many rows a list shows: a few at first, more on demand, and as many again when it is read anew. */
final class RowCount {
    static final int FIRST = 20;
    static final int MORE = 30;
    private static final int MOST = 100;

    private RowCount() {}

    static int of(int wanted) {
        return Math.clamp(wanted, FIRST, MOST);
    }
}
