/**
 * A vacancy's shortlist for the organisation that published it: who may read it, its rows and their reasons, and a stream that says when it
 * has changed.
 */
@NullMarked
package org.quayside.app.shortlist;

import org.jspecify.annotations.NullMarked;
