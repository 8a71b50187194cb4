/** Organisations at the edge: requests become commands, events become the view that answers queries. */
@NullMarked
package org.quayside.app.organization;

import org.jspecify.annotations.NullMarked;
