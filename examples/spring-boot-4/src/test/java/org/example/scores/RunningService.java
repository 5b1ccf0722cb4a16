package org.example.scores;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service in a process of its own, with little memory. */
final class RunningService {

    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+) ");

    private final Process process;
    private final List<String> log = new ArrayList<>();
    private final int port;
    private final Thread follower;

    private RunningService(Process process) throws IOException {
        this.process = process;
        BufferedReader lines = process.inputReader(UTF_8);
        this.port = port(lines);
        this.follower = new Thread(() -> lines.lines().forEach(this::log), "log of the service");
        this.follower.setDaemon(true);
        this.follower.start();
    }

    static RunningService start(int heapMib) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heapMib + "m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ScoresApplication.class.getName(),
                        "--server.port=0")
                .redirectErrorStream(true)
                .start();
        try {
            return new RunningService(process);
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private int port(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            log(line);
            Matcher started = STARTED.matcher(line);
            if (started.find()) {
                return Integer.parseInt(started.group(1));
            }
        }
        throw new IllegalStateException("the service did not start:\n" + log());
    }

    private synchronized void log(String line) {
        log.add(line);
    }

    /** What the service has said so far. */
    synchronized String log() {
        return String.join("\n", log);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int port() {
        return port;
    }

    URI scores() {
        return URI.create("http://localhost:" + port + "/scores");
    }

    /** Ends the service, and has its log whole. */
    void stop() throws InterruptedException {
        process.toHandle().destroy(); // not the process, which would close the log
        process.waitFor();
        follower.join();
    }
}
