/**
 * Views: documents that answer queries, one for each thing, read by its id. All views are kept by one processor, so that an event is read
 * and opened once for all of them. A capability contributes a {@link org.quayside.app.platform.view.ViewProjector} bean; {@link
 * org.quayside.app.platform.view.SealedFields} keeps what is personal in a document unreadable without the person's key.
 */
@NullMarked
package org.quayside.app.platform.view;

import org.jspecify.annotations.NullMarked;
