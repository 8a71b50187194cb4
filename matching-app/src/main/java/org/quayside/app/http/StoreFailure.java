package org.quayside.app.http;

import com.mongodb.MongoException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** Tells what a database could not do from what is wrong in the program: a full disk, or a server that does not answer, is a matter of time. */
final class StoreFailure {
    /** Classes of SQLSTATE: connection exception, insufficient resources, operator intervention. */
    private static final Set<String> STATES = Set.of("08", "53", "57");

    private StoreFailure() {}

    static boolean isBehind(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (isStoreFailure(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStoreFailure(Throwable cause) {
        return switch (cause) {
            case MongoException _, MVStoreException _, SQLNonTransientConnectionException _, SQLTransientConnectionException _ -> true;
            // A batch says why it failed in what comes next, not in its cause.
            case SQLException e when isBehind(e.getNextException()) -> true;
            case SQLException e -> e.getSQLState() != null && e.getSQLState().length() == 5 && STATES.contains(e.getSQLState().substring(0, 2));
            default -> false;
        };
    }
}
