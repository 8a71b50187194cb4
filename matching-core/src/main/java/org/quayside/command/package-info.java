/**
 * What the commands of all aggregates share: how one is refused, and how its components are checked.
 *
 * <p>A command that could never be right ({@code salary.min 40000 > salary.max 31000}) cannot be built: its record throws
 * {@link java.lang.IllegalArgumentException}. A command that is right in itself but not for this aggregate, now, is answered with
 * {@link org.quayside.command.CommandRefused}, which names a {@link org.quayside.command.Refusal}: one enum per aggregate. A command that
 * asks for what is already so is neither: it changes nothing and succeeds.
 */
@NullMarked
package org.quayside.command;

import org.jspecify.annotations.NullMarked;
