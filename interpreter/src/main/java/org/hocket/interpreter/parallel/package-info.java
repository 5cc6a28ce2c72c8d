/**
 * The parallel map: items go in chunks to workers, and what comes of them goes back in the order of the items. Plain Java, which
 * knows neither nodes nor values.
 *
 * <p>A {@link org.hocket.interpreter.parallel.ParallelMap} takes chunks from its
 * {@link org.hocket.interpreter.parallel.Supply}, sized by {@link org.hocket.interpreter.parallel.ChunkSizes}, has them run by a
 * {@link org.hocket.interpreter.parallel.Backend}, and hands the results to its
 * {@link org.hocket.interpreter.parallel.Outcome}. Who works is the matter of a
 * {@link org.hocket.interpreter.concurrent.Crew}.
 */
package org.hocket.interpreter.parallel;
