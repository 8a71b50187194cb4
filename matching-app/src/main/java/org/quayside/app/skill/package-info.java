/** The taxonomy and the reading of texts over HTTP, for who wants to look something up or to see what the engine reads. */
@NullMarked
package org.quayside.app.skill;

import org.jspecify.annotations.NullMarked;
