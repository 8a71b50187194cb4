package org.quayside.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code quayside engine report}: what the engine that is built would change. */
@Command(name = "report", mixinStandardHelpOptions = true, description = "Compares the lists of the engine that is built with those that are served.")
final class EngineReportCommand extends EngineCommand.OnBuild {
    @Option(names = "--movers", paramLabel = "N", defaultValue = "10", description = "how many pairs are named (default: 10)")
    private int movers;

    @Override
    void ask(PrintWriter out) {
        var report = EngineServer.good(server.get().get("/api/v1/engines/%s/report?movers=%d".formatted(server.beside(version), movers)));
        if (server.json) {
            out.println(Json.write(report));
            return;
        }
        out.printf(Locale.ROOT, "from %s (event %,d) to %s (event %,d)%n%n", report.path("from").asString(""), report.path("fromPosition").asLong() + 1,
                report.path("to").asString(""), report.path("toPosition").asLong() + 1);
        out.println("                 lists  affected  overlap at 10  overlap  Kendall distance");
        lists(out, "shortlists", report.path("shortlists"));
        lists(out, "suggestions", report.path("suggestions"));
        var told = report.path("publication");
        out.printf(Locale.ROOT, "%nThe switch would publish %,d found, %,d changed, %,d lost: %.1f %% of all pairs. %,d stand now.%n", told.path("found").asInt(),
                told.path("changed").asInt(), told.path("lost").asInt(), 100 * told.path("share").asDouble(), told.path("standing").asInt());
        if (!report.path("movers").isEmpty()) {
            out.printf("%nPairs that move farthest:%n      rank           match   vacancy, candidate%n");
            report.path("movers").forEach(mover -> mover(out, mover));
        }
    }

    private static void lists(PrintWriter out, String name, JsonNode lists) {
        out.printf(Locale.ROOT, "%-14s %,7d  %,8d  %12.1f%%  %6.1f%%  %16.3f%n", name, lists.path("compared").asInt(), lists.path("affected").asInt(),
                100 * lists.path("overlapAt10").asDouble(), 100 * lists.path("overlap").asDouble(), lists.path("kendallDistance").asDouble());
    }

    private static void mover(PrintWriter out, JsonNode mover) {
        out.printf(Locale.ROOT, "%4s → %-4s  %6.2f → %-6.2f  %s (%s), %s%n", rank(mover.path("rankBefore")), rank(mover.path("rankAfter")),
                mover.path("before").asInt() / 100.0, mover.path("after").asInt() / 100.0, mover.path("title").asString(""), mover.path("vacancy").asString(""),
                mover.path("candidate").asString(""));
        var because = mover.path("because");
        if (because.isObject()) {
            out.printf(Locale.ROOT, "              %s: %+.2f%n", what(because), (because.path("after").asInt() - because.path("before").asInt()) / 100.0);
        }
    }

    private static String what(JsonNode because) {
        List<String> names = new ArrayList<>();
        because.path("names").forEach(name -> names.add(name.asString("")));
        return names.isEmpty() ? because.path("category").asString("").toLowerCase(Locale.ROOT).replace('_', ' ') : String.join(" or ", names);
    }

    private static String rank(JsonNode rank) {
        return rank.isNumber() ? String.valueOf(rank.asInt()) : "–";
    }
}
