package vn.hopluu.report.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;

/** The key of a document decides who was first: among any number of writers, on whatever instance, one. */
public final class FirstWrite {

    private FirstWrite() {}

    /** @return false where the key is there: what is stored under it stays as it is */
    public static boolean succeeds(Runnable insert) {
        try {
            insert.run();
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }
}
