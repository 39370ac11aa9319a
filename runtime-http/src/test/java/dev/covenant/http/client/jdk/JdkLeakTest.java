package dev.covenant.http.client.jdk;

import dev.covenant.http.matrix.LeakContract;
import dev.covenant.http.matrix.Row;

final class JdkLeakTest implements LeakContract {
    /** The JDK's client (17 and 25) never closes a connection over which no HTTP status line came. */
    @Override
    public boolean closesItsConnectionsAfter(Row row) {
        return row != Row.GARBAGE;
    }
}
