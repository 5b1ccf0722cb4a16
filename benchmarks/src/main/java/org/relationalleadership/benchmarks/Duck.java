package org.relationalleadership.benchmarks;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.relationalleadership.response.Responses;

/** The same ten means by DuckDB, in memory. */
final class Duck implements AutoCloseable {

    private final DuckDBConnection connection;

    private Duck(DuckDBConnection connection) {
        this.connection = connection;
    }

    static Duck open(int threads) throws SQLException {
        Duck duck = new Duck((DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:"));
        duck.threads(threads);
        return duck;
    }

    void threads(int threads) throws SQLException {
        run("set threads to " + threads);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Puts the scores of all answers, null where they are absent, into a table. */
    void load(Survey survey) throws SQLException {
        run("create table answers (" + columns("tinyint") + ")");
        try (DuckDBAppender appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "answers")) {
            for (Responses batch : survey.batches) {
                byte[][] codes = Survey.codes(batch);
                for (int row = 0; row < batch.rows(); row++) {
                    appender.beginRow();
                    for (byte[] item : codes) {
                        if (item[row] < 0) {
                            appender.appendNull();
                        } else {
                            appender.append((byte) (item[row] + 1));
                        }
                    }
                    appender.endRow();
                }
            }
        }
    }

    /** Scores the loaded answers into a table, with a column that says whether there is a score. */
    void score() throws SQLException {
        run("create or replace table scores as select " + scales(true) + " from answers");
    }

    /** Scores a file into another one. */
    void score(Path export, Path scores) throws SQLException {
        run("copy (select id, " + scales(false) + " from read_csv('" + export
                + "', header = true, auto_detect = false, delim = ',', quote = '\"', columns = {'id': 'varchar', "
                + IntStream.rangeClosed(1, Survey.ITEMS)
                        .mapToObj(item -> "'q" + item + "': 'tinyint'")
                        .collect(Collectors.joining(", "))
                + "})) to '" + scores + "' (header)");
    }

    private static String columns(String type) {
        return IntStream.rangeClosed(1, Survey.ITEMS)
                .mapToObj(item -> "q" + item + " " + type)
                .collect(Collectors.joining(", "));
    }

    private static String scales(boolean reasons) {
        return IntStream.range(0, Survey.SCALES)
                .mapToObj(scale -> scale(scale, reasons))
                .collect(Collectors.joining(", "));
    }

    private static String scale(int scale, boolean reason) {
        int first = scale * Survey.MEMBERS;
        String sum = IntStream.range(first, first + Survey.MEMBERS)
                .mapToObj(item -> Survey.isReversed(item)
                        ? "coalesce(6 - q%d, 0)".formatted(item + 1)
                        : "coalesce(q%d, 0)".formatted(item + 1))
                .collect(Collectors.joining(" + "));
        String answered = IntStream.range(first, first + Survey.MEMBERS)
                .mapToObj(item -> "(q%d is not null)::tinyint".formatted(item + 1))
                .collect(Collectors.joining(" + "));
        String enough = answered + " >= " + Survey.LEAST_ANSWERED;
        String value = "case when %s then (%s)::double / (%s) end as s%d".formatted(enough, sum, answered, scale + 1);
        return reason
                ? value + ", case when %s then 0 else 1 end::utinyint as s%d_reason".formatted(enough, scale + 1)
                : value;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
