package org.quayside.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The Spring application: event store, projectors, HTTP API and pages. {@link Quayside} starts it from the command line. */
@SpringBootApplication
public class QuaysideApplication {}
