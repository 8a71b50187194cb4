# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jdk AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -q -DskipTests package \
    && java -Djarmode=tools -jar matching-app/target/quayside.jar extract --destination /program

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /data quayside && mkdir /data && chown quayside /data
COPY --from=build /program /program
USER quayside
WORKDIR /data
VOLUME /data
# The container's own network is its border; who may come in is said where ports are published.
ENV SERVER_ADDRESS=0.0.0.0
EXPOSE 8080
# By its status alone: parked events are reported, but do not make it unfit.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
# The collector and the pages that the launcher asks for, too: docs/decisions/0027-how-java-runs.md.
ENTRYPOINT ["java", "-XX:+UseParallelGC", "-XX:+UseTransparentHugePages", "-XX:MaxRAMPercentage=70", "--enable-native-access=ALL-UNNAMED", "-jar", "/program/quayside.jar"]
CMD ["serve", "--data", "/data"]
