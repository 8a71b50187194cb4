/** Organisations that publish vacancies. */
@NullMarked
package org.quayside.organization;

import org.jspecify.annotations.NullMarked;
