/**
 * Forgetting people. What is personal in an event is encrypted with a key of that person's own; to erase the person is to delete the key
 * ({@link org.quayside.app.privacy.SubjectKeys}), which reaches every stored event and every backup of them at once.
 *
 * <p>Keys are kept in SQL, wrapped by a {@link org.quayside.app.privacy.MasterKey} that is kept in a file. Who was erased is also written
 * to a ledger apart from the database, and applied again after an older copy of the database has been restored.
 */
@NullMarked
package org.quayside.app.privacy;

import org.jspecify.annotations.NullMarked;
