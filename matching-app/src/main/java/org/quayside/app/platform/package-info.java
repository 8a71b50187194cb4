/**
 * What the capabilities stand on: the SQL database that holds the truth, the event store in it, how events are written as JSON, and
 * the wiring of Axon with Spring.
 *
 * <p>One process owns one {@link org.quayside.app.platform.DataDirectory}. Unless {@code spring.datasource.url} names another database,
 * the truth is an H2 file there. Flyway creates the tables; events are appended one transaction at a time, so that the order of
 * positions is the order of commits, which the checkpointed projectors rely on.
 */
@NullMarked
package org.quayside.app.platform;

import org.jspecify.annotations.NullMarked;
