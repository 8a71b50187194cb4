/** The application around the core. */
@NullMarked
package org.quayside.app;

import org.jspecify.annotations.NullMarked;
