/**
 * How read models are kept from events, so that a crash at any moment loses and repeats nothing.
 *
 * <p>A {@link org.quayside.app.platform.readmodel.Projection} says which events it reads and what it makes of them. The
 * {@link org.quayside.app.platform.readmodel.ProjectionRunner} around it handles a batch of events in one SQL transaction together with
 * the processor's token; after that transaction's commit, {@link org.quayside.app.platform.readmodel.ReadModels} writes the batch's
 * documents and the {@link org.quayside.app.platform.readmodel.Checkpoint} to MongoDB in one atomic flush. So MongoDB is never ahead of
 * SQL, and when it is behind, older, empty or another installation's, the processor reads again from the checkpoint: at each claim of its
 * token (start, take-over, retry) the {@link org.quayside.app.platform.readmodel.CheckpointTokenStore} asks the runner where to begin.
 *
 * <p>{@link org.quayside.app.platform.readmodel.Projections} is what others use: wait until a view has reached a position, build anew.
 */
@NullMarked
package org.quayside.app.platform.readmodel;

import org.jspecify.annotations.NullMarked;
