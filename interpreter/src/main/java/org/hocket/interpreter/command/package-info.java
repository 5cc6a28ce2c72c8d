/**
 * Commands: programs of the system that a script runs. Plain Java over the concurrency runtime; a task that waits for a command
 * holds no carrier.
 *
 * <p><b>Nothing is left behind.</b> Each command runs in a process group of its own, which {@code timeout 0} makes (it limits
 * nothing; GNU coreutils are everywhere, {@code setsid} is not). Java cannot kill a group, nor anything once it was itself
 * killed; so one {@link org.hocket.interpreter.command.Watcher} for all of Hocket's process, a small shell, does both. The order of
 * a start is: the group's leader waits, the watcher is told, the leader is let go. Whenever Hocket dies, either the watcher knows
 * the command, or the command never begins.
 *
 * <p>Where the program that a command names has ended, what it left in the background is killed as well. Only what has left
 * for a process group of its own and lost its parent, as a daemon does, lives on.
 *
 * <p><b>Killed at once.</b> Ending a command is SIGKILL: a grace for cleaning up would hold every cancel up by that time, and
 * what ignores it would have to be killed all the same.
 *
 * <p><b>Rejected.</b> Killing the descendants that Java lists, one by one: they go on forking meanwhile, and nobody lists them when
 * Hocket was killed. A session of its own for each command: nothing that makes one can be counted on. Killing by a mark
 * in the environment: reads the whole process table for each command.
 */
package org.hocket.interpreter.command;
