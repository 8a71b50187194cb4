/** What CVs and advertisements state besides skills in the same way: languages, education, years, seniority, and the fields of job boards. */
@NullMarked
package org.quayside.extraction.fact;

import org.jspecify.annotations.NullMarked;
