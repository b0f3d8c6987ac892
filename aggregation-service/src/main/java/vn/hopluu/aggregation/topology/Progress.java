package vn.hopluu.aggregation.topology;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * How far one partition has come. Kept with the totals in one transaction, so it is never wrong about them.
 *
 * @param changes how many changes of scopes there were; the newest gave its number to the newest sequence
 * @param emitted up to which change every scope was emitted
 * @param reportsRead offset of the newest report message read, -1 before the first
 * @param unitsRead offset of the newest unit message read, -1 before the first
 * @param announced whether a rebuild has said that its scopes are out
 */
record Progress(long changes, long emitted, long reportsRead, long unitsRead, boolean announced) {

    static final Progress NONE = new Progress(0, 0, -1, -1, false);
    static final StateFormat<Progress> FORMAT = new Format();

    Progress changed() {
        return new Progress(changes + 1, emitted, reportsRead, unitsRead, announced);
    }

    Progress read(String topic, long offset) {
        return topic.equals(PublishedUnit.TOPIC)
                ? new Progress(changes, emitted, reportsRead, offset, announced)
                : new Progress(changes, emitted, offset, unitsRead, announced);
    }

    Progress emittedAll() {
        return new Progress(changes, changes, reportsRead, unitsRead, announced);
    }

    Progress hasAnnounced() {
        return new Progress(changes, emitted, reportsRead, unitsRead, true);
    }

    boolean owes() {
        return emitted < changes;
    }

    private static final class Format implements StateFormat<Progress> {
        @Override
        public void write(DataOutputStream out, Progress progress) throws IOException {
            out.writeLong(progress.changes);
            out.writeLong(progress.emitted);
            out.writeLong(progress.reportsRead);
            out.writeLong(progress.unitsRead);
            out.writeBoolean(progress.announced);
        }

        @Override
        public Progress read(DataInputStream in) throws IOException {
            return new Progress(in.readLong(), in.readLong(), in.readLong(), in.readLong(), in.readBoolean());
        }
    }
}
