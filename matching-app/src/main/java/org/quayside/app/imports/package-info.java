/**
 * Imports that go on after a crash.
 *
 * <p>A file is kept, encrypted, in the {@link org.quayside.app.imports.ImportFolder}, and a run in SQL says how far it is.
 * {@link org.quayside.app.imports.ImportFile} recognises what it is and gives {@link org.quayside.app.imports.ImportRow}s in an order that
 * never changes; {@link org.quayside.app.imports.RowReading} turns a row into commands, all of them upserts;
 * {@link org.quayside.app.imports.ImportRunner} reads a batch while {@link org.quayside.app.imports.ImportBatch} stores the one before it,
 * commands and progress in one transaction. So after a crash it goes on behind the last row that is stored, and no row is taken twice. What
 * was touched is noted with its versions before and after, which is all that {@link org.quayside.app.imports.ImportUndo} needs.
 */
@NullMarked
package org.quayside.app.imports;

import org.jspecify.annotations.NullMarked;
