/**
 * Files as people send them, turned into text.
 *
 * <p>{@link org.quayside.app.intake.DocumentText} is the door: bytes and a file name go in, text comes out, or {@link
 * org.quayside.app.intake.IntakeRefused} says what is wrong and what would be right. The kind of a file is told by its
 * content. Plain text is decoded here; formats whose parsers can hang or eat memory (PDF, DOCX, ODT, RTF, HTML) are
 * parsed by Apache Tika in a child process with a small heap, which is killed when a document takes too long, so that a
 * hostile file costs its sender an answer and nobody else anything.
 */
@NullMarked
package org.quayside.app.intake;

import org.jspecify.annotations.NullMarked;
