package org.quayside.app.platform.readmodel;

import java.util.List;

/** Something that must hold at rest between what is stored in different places. */
public interface Consistency {
    /** What does not hold, in words; empty: all is well. */
    List<String> problems();
}
