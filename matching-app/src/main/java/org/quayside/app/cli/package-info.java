/**
 * The command line: one class per command, {@link org.quayside.app.cli.QuaysideCommand} above them.
 *
 * <p>{@code match}, {@code extract} and {@code taxonomy} run in this process without Spring, so that they start fast and need
 * no database. {@code serve} and {@code demo} start the application. {@code import} talks to a running server over HTTP, like
 * any integrator. Tables go to people; {@code --json} goes to programs, on standard output and nothing else there. Progress and
 * complaints go to standard error. Exit codes are the same everywhere, see {@link org.quayside.app.cli.ExitCodes}.
 */
@NullMarked
package org.quayside.app.cli;

import org.jspecify.annotations.NullMarked;
