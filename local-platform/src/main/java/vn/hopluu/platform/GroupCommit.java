package vn.hopluu.platform;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Makes every command durable before it is answered, with one commit for all commands that wait at the same time.
 *
 * <p>A commit runs while no command does: what is on disk is never half a command (a document without its index entry).
 */
final class GroupCommit {

    private final Runnable commit;
    private final ReadWriteLock quiet = new ReentrantReadWriteLock();
    private final AtomicLong done = new AtomicLong();

    private final Lock turn = new ReentrantLock();
    private final Condition committedMore = turn.newCondition();
    private long committed;
    private boolean committing;

    GroupCommit(Runnable commit) {
        this.commit = commit;
    }

    /** Runs the command and returns once its changes are on disk; also those of a command that failed half way. */
    <T> T durably(Supplier<T> command) {
        long number = 0;
        quiet.readLock().lock();
        try {
            return command.get();
        } finally {
            number = done.incrementAndGet();
            quiet.readLock().unlock();
            awaitCommitOf(number);
        }
    }

    private void awaitCommitOf(long number) {
        turn.lock();
        try {
            while (committed < number) {
                if (committing) {
                    committedMore.awaitUninterruptibly();
                } else {
                    commitForAll();
                }
            }
        } finally {
            turn.unlock();
        }
    }

    /** Called with the turn held; gives it up while the disk works, so that others can queue for the next commit. */
    private void commitForAll() {
        committing = true;
        turn.unlock();
        long covered = 0;
        try {
            covered = commitInQuiet();
        } finally {
            turn.lock();
            committing = false;
            committed = Math.max(committed, covered);
            committedMore.signalAll();
        }
    }

    private long commitInQuiet() {
        quiet.writeLock().lock();
        try {
            long covered = done.get();
            commit.run();
            return covered;
        } finally {
            quiet.writeLock().unlock();
        }
    }
}
