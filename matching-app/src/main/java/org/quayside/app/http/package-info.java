/**
 * What every controller of the API shares: problems after RFC 9457, request bodies that are read field by field, entity tags, pages with a
 * cursor, and the Idempotency-Key.
 *
 * <p>A request body is parsed to a {@link org.quayside.app.intake.JsonObject}, so that whatever is wrong carries the JSON Pointer to it. Everything that
 * goes wrong, wherever, leaves as a {@link org.quayside.app.http.Problem}. A command sent with {@link org.quayside.app.http.Commands} is
 * answered once the views hold it: who writes can read.
 */
@NullMarked
package org.quayside.app.http;

import org.jspecify.annotations.NullMarked;
