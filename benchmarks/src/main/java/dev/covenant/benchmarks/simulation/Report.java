package dev.covenant.benchmarks.simulation;

import dev.covenant.runtime.Balancing.Strategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs every scenario with every way of balancing and writes down what came of it: {@code report.md} and a chart for each. */
public final class Report {
    private Report() {}

    /**
     * Writes the report.
     *
     * @param args the folder to write into; then the scenarios to run, all of them when none is named
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        List<String> named = List.of(args).subList(1, args.length);
        Files.createDirectories(folder.resolve("charts"));
        StringBuilder table = new StringBuilder();
        BesideDialogue beside = new BesideDialogue();
        for (Scenario scenario : scenarios()) {
            if (named.isEmpty() || named.contains(scenario.name())) {
                Map<Strategy, Result> results = run(scenario);
                String lines = lines(scenario, results);
                System.out.print(lines);
                table.append(lines);
                beside.line(scenario, results);
                Files.writeString(folder.resolve("charts/" + scenario.name() + ".svg"), Chart.of(scenario, results));
            }
        }
        if (named.isEmpty()) {
            Files.writeString(folder.resolve("report.md"), page(beside.text(), table.toString()));
        }
    }

    static List<Scenario> scenarios() {
        List<Scenario> all = new ArrayList<>(DialogueScenarios.all());
        all.addAll(FaultScenarios.all());
        all.addAll(QueueScenarios.all());
        return all;
    }

    /** The lines of the report about a scenario. */
    static String lines(Scenario scenario, Map<Strategy, Result> results) {
        StringBuilder lines = new StringBuilder();
        results.forEach((balancing, result) -> lines.append(line(scenario, balancing, result)));
        DialogueScenarios.Mark mark = DialogueScenarios.marks().get(scenario.name());
        if (mark != null) {
            lines.append(String.format(
                    Locale.ROOT, "%-33s %-17s %8.2f %11.3f%n", "", "(Dialogue)", mark.success(), mark.mean()));
        }
        return lines.toString().replace(System.lineSeparator(), "\n") + "\n";
    }

    static Map<Strategy, Result> run(Scenario scenario) {
        Map<Strategy, Result> results = new EnumMap<>(Strategy.class);
        for (Strategy balancing : Strategy.values()) {
            results.put(balancing, Simulation.run(scenario, balancing));
        }
        return results;
    }

    private static String line(Scenario scenario, Strategy balancing, Result result) {
        return String.format(
                Locale.ROOT,
                "%-33s %-17s %8.2f %11.3f %11.3f %9.3f %8s%n",
                scenario.name(),
                balancing,
                result.success(),
                result.meanSeconds(),
                result.percentileSeconds(0.99),
                result.requestsPerCall(),
                Recovery.of(scenario, result));
    }

    private static String page(String beside, String table) {
        StringBuilder page = new StringBuilder("""
            # Simulation

            What the default policy makes of failing and slow servers, with each way of balancing, on a virtual clock: the client is
            the real one, servers are made of what they answer and after which time. Written by
            `dev.covenant.benchmarks.simulation.Report`; every run gives the same.

            - Scenarios without a prefix are those of Dialogue's simulation (github.com/palantir/dialogue, module `simulation`) with the
              same numbers; the line below them is what it reports of its own default (balanced, with a concurrency limiter; calls wait
              in its clients without a limit of time, ours end at their deadline of 10 s). Calls may be repeated, but in `..._unsafe`.
            - `fault_...`: one of three instances is bad from 30 s to 210 s; those calls are judged. `all_...`: all three are.
              *back* is the time, after it is well again, until the instance has 0.7 of its fair share for 9 s.
            - `queueing_...`: ten instances of four workers with exponential times of 10 ms, 20 clients, 2,548 calls a second.

            """);
        page.append(beside);
        page.append("\n```\n");
        page.append(String.format(
                Locale.ROOT,
                "%-33s %-17s %8s %11s %11s %9s %8s%n%n",
                "scenario",
                "balancing",
                "success%",
                "mean s",
                "p99 s",
                "req/call",
                "back s"));
        page.append(table).append("```\n");
        for (Scenario scenario : scenarios()) {
            page.append("\n![")
                    .append(scenario.name())
                    .append("](charts/")
                    .append(scenario.name())
                    .append(".svg)\n");
        }
        return page.toString().replace(System.lineSeparator(), "\n");
    }
}
