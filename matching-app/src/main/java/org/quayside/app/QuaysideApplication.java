package org.quayside.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The Spring application: event store, projectors, HTTP API and pages. {@link Quayside} starts it from the command line. */
@SpringBootConfiguration
@EnableAutoConfiguration
// Nested classes are not looked into: to read the files of all classes makes a start slower.
@ComponentScan(resourcePattern = "**/{name:[^$]+}.class")
public class QuaysideApplication {
    /** For Spring's ahead-of-time processing, which runs it up to where beans would be made. */
    public static void main(String[] arguments) {
        SpringApplication.run(QuaysideApplication.class, arguments);
    }
}
