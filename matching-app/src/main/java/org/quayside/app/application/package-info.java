/** Applications at the edge: what the two sides decide about a pair becomes commands, events become the view that answers queries. */
@NullMarked
package org.quayside.app.application;

import org.jspecify.annotations.NullMarked;
