/**
 * How good the reading is, measured on texts that others have annotated: {@code quayside quality --data DIR}.
 *
 * <p>None of that data belongs to the program. {@link org.quayside.app.quality.QualityData} finds what a folder holds; each {@code *Quality} class measures one thing
 * and gives {@link org.quayside.app.quality.QualityRow}s. What is not there is not measured.
 */
@NullMarked
package org.quayside.app.quality;

import org.jspecify.annotations.NullMarked;
