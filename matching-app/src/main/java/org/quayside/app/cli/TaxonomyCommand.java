package org.quayside.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quayside.taxonomy.Skill;
import org.quayside.taxonomy.Taxonomy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code quayside taxonomy}: about the skills and occupations that the program knows. */
@Command(name = "taxonomy", mixinStandardHelpOptions = true, description = "About the skills and occupations that Quayside knows.",
        subcommands = {TaxonomyCommand.Stats.class, TaxonomyImportCommand.class, TaxonomyTrainCommand.class}, footer = {"%nExample:", "  quayside taxonomy stats", ExitCodes.TEXT})
final class TaxonomyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init")
    TaxonomyCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? stats, import or train");
    }

    /** {@code quayside taxonomy stats}: how many of what. */
    @Command(name = "stats", mixinStandardHelpOptions = true, description = "Counts skills, occupations, names and relations.",
            footer = {"%nExamples:", "  quayside taxonomy stats", "  quayside taxonomy stats --json", "  quayside taxonomy stats --coverage ~/skill-data", ExitCodes.TEXT})
    static final class Stats implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Option(names = "--json", description = "writes JSON for programs instead of a table")
        private boolean json;

        @Option(names = "--coverage", paramLabel = "DIR", description = "also says which share of the names in DIR/mycareersfuture-skills, "
                + "DIR/onet-30.2 and DIR/hk-jobsdb-datasci-2022 the taxonomy knows")
        private @Nullable Path coverage;

        @Mixin
        private TaxonomyOption known;

        @SuppressWarnings("NullAway.Init")
        Stats() {}

        private record Output(String version, int skills, int occupations, Map<String, Integer> labels, Map<String, Integer> names, Map<String, Integer> kinds,
                int broader, int related, List<TaxonomyCoverage.Share> coverage) {}

        @Override
        public Integer call() {
            Taxonomy taxonomy = known.taxonomy();
            Output stats = count(taxonomy, coverage == null ? List.of() : new TaxonomyCoverage(taxonomy).of(coverage));
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(Json.write(stats));
                return ExitCodes.OK;
            }
            out.printf("version       %s%n", stats.version());
            out.printf("skills        %,6d   %s%n", stats.skills(), stats.kinds());
            out.printf("occupations   %,6d%n", stats.occupations());
            out.printf("labels                 %s%n", stats.labels());
            out.printf("names                  %s%n", stats.names());
            out.printf("relations              {broader=%d, related=%d}%n", stats.broader(), stats.related());
            stats.coverage().forEach(out::println);
            return ExitCodes.OK;
        }

        private static Output count(Taxonomy taxonomy, List<TaxonomyCoverage.Share> coverage) {
            Map<String, Integer> names = new TreeMap<>();
            Map<String, Integer> kinds = new TreeMap<>();
            int broader = 0;
            int related = 0;
            for (Skill skill : taxonomy.skills()) {
                skill.names().forEach(name -> names.merge(name.language(), 1, Integer::sum));
                kinds.merge(skill.kind().name().toLowerCase(java.util.Locale.ROOT), 1, Integer::sum);
                broader += skill.broader().size();
                related += skill.related().size();
            }
            int labels = taxonomy.skills().size();
            return new Output(taxonomy.version(), labels, taxonomy.occupations().size(),
                    new TreeMap<>(Map.of("en", labels, "zh-Hant", labels)), names, kinds, broader, related, coverage);
        }
    }
}
