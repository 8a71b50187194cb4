/**
 * Engines side by side, for operators: {@code /api/v1/engines} says which are there and how far they are, begins a build, paces it, reports
 * what it would change, and switches to it or throws it away. What happens then is {@link org.quayside.app.match.EngineBuilds}'.
 */
@NullMarked
package org.quayside.app.engine;

import org.jspecify.annotations.NullMarked;
