package org.quayside.app.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.quayside.app.QuaysideApplication;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationAotProcessor;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.util.ClassUtils;

/**
 * What Spring otherwise finds out at every start, which beans there are and how they are made, generated as Java code once
 * (<a href="https://docs.spring.io/spring-framework/reference/core/aot.html">ahead-of-time processing</a>).
 * Which beans there are is then decided, so that with settings that may change it Spring finds out again.
 */
final class GeneratedWiring {
    private static final String GROUP = "org.quayside";
    private static final String ARTIFACT = "matching-app";
    private static final String ENTRY = QuaysideApplication.class.getName() + "__ApplicationContextInitializer";
    private static final String OWN_SETTINGS = "Config resource 'class path resource";
    private static final List<String> DECISIVE = List.of("spring.", "management.", "axon.", "server.");
    /** Read by beans that there always are. */
    private static final List<String> NOT_DECISIVE = List.of("spring.datasource.", "spring.mongodb.uri", "spring.application.", "spring.aot.enabled",
            "server.port", "server.address");

    private GeneratedWiring() {}

    /** Uses it where it has been generated and the settings allow it. */
    static void useIn(SpringApplication application) {
        application.setMainApplicationClass(QuaysideApplication.class);
        if (ClassUtils.isPresent(ENTRY, QuaysideApplication.class.getClassLoader())) {
            application.addListeners((ApplicationListener<ApplicationEnvironmentPreparedEvent>) event ->
                    SpringProperties.setProperty(AotDetector.AOT_ENABLED, Boolean.toString(suits(event.getEnvironment()))));
        }
    }

    /** Whether nothing is set, but by the program itself, on which the choice of beans may depend. */
    static boolean suits(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .filter(source -> source instanceof EnumerablePropertySource && !source.getName().startsWith(OWN_SETTINGS))
                .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '.'))
                .noneMatch(name -> DECISIVE.stream().anyMatch(name::startsWith) && NOT_DECISIVE.stream().noneMatch(name::startsWith));
    }

    /**
     * Writes a copy of a jar of this program with the generated classes in it.
     *
     * @param work an empty folder, left with sources in it
     * @throws EnvironmentProblem if this Java has no compiler, or does not compile what was generated
     */
    static void generate(Path program, Path work, Path copy) throws IOException {
        var settings = AbstractAotProcessor.Settings.builder().sourceOutput(work.resolve("sources")).resourceOutput(work.resolve("resources"))
                .classOutput(work.resolve("classes")).groupId(GROUP).artifactId(ARTIFACT).build();
        new SpringApplicationAotProcessor(QuaysideApplication.class, settings, new String[] {"--logging.level.root=warn"}).process();
        compile(work);
        Files.copy(program, copy);
        try (var jar = FileSystems.newFileSystem(copy)) {
            for (var folder : List.of(work.resolve("classes"), work.resolve("resources"))) {
                for (var file : files(folder, "")) {
                    var place = jar.getPath("/" + folder.relativize(file));
                    Files.createDirectories(Objects.requireNonNull(place.getParent()));
                    Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void compile(Path work) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new EnvironmentProblem("this Java has no compiler");
        }
        var classes = work.resolve("classes");
        var arguments = new ArrayList<>(List.of("-nowarn", "-proc:none", "-d", classes.toString(), "-cp",
                classes + System.getProperty("path.separator") + System.getProperty("java.class.path")));
        files(work.resolve("sources"), ".java").forEach(file -> arguments.add(file.toString()));
        if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new EnvironmentProblem("what Spring generated does not compile");
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending)).toList();
        }
    }
}
