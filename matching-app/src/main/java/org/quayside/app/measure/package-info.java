/**
 * Measurements that anybody can repeat with one command: a seeded market is written, taken in by the real application on a data
 * directory of its own, and timed from outside.
 */
@NullMarked
package org.quayside.app.measure;

import org.jspecify.annotations.NullMarked;
