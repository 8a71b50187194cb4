/**
 * What a CV says that a person can do: {@link org.quayside.extraction.cv.CvReader} takes a text to a {@link
 * org.quayside.extraction.cv.CvReading}. {@code Employment} dates the jobs, {@code CvSkills} gives skills their years, and what is denied, another's or
 * only wished for is kept apart.
 */
@NullMarked
package org.quayside.extraction.cv;

import org.jspecify.annotations.NullMarked;
