# One image for each service, from one pattern. docker-compose.yml passes SERVICE and PORT:
#   docker build --target service --build-arg SERVICE=org-service --build-arg PORT=8081 -t hopluu/org-service .
#   docker build --target gateway --build-arg SERVICE=gateway --build-arg PORT=8080 -t hopluu/gateway .
ARG JDK_IMAGE=eclipse-temurin:25-jdk-noble
ARG JRE_IMAGE=eclipse-temurin:25-jre-noble
ARG NODE_IMAGE=node:20-bookworm-slim

# ---- the four jars: one build, shared by the images of all services
FROM ${JDK_IMAGE} AS build
WORKDIR /source
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY local-platform/pom.xml local-platform/
COPY org-service/pom.xml org-service/
COPY report-service/pom.xml report-service/
COPY aggregation-service/pom.xml aggregation-service/
COPY gateway/pom.xml gateway/
COPY benchmarks/pom.xml benchmarks/
COPY system-tests/pom.xml system-tests/
COPY local-platform/src local-platform/src
COPY org-service/src org-service/src
COPY report-service/src report-service/src
COPY aggregation-service/src aggregation-service/src
COPY gateway/src gateway/src
# Tests have their place before an image is built: they need a broker and a store.
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -q -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true \
      -pl org-service,report-service,aggregation-service,gateway -am package

# ---- one of them, taken apart into layers that change at different rates
FROM build AS layers
ARG SERVICE
RUN java -Djarmode=tools -jar ${SERVICE}/target/${SERVICE}.jar extract --layers --destination /layers \
 && mv /layers/application/${SERVICE}.jar /layers/application/service.jar

# ---- the portal's static files
FROM ${NODE_IMAGE} AS portal
WORKDIR /portal
COPY portal/package.json portal/package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund
COPY portal/ ./
RUN npm run build

# ---- what runs
FROM ${JRE_IMAGE} AS service
ARG PORT
RUN groupadd --gid 10001 hopluu \
 && useradd --uid 10001 --gid hopluu --no-create-home --home-dir /app --shell /usr/sbin/nologin hopluu \
 && mkdir -p /app/state \
 && chown hopluu:hopluu /app /app/state
WORKDIR /app
COPY deploy/container/jvm.options deploy/container/ready ./
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
USER 10001:10001
# The training run brings the context up and stops before anything connects: no broker and no store is needed. A
# cache that does not fit the running JVM is ignored by it, never wrong. The secret is for this run and kept nowhere.
RUN HOPLUU_SECRET="$(head -c 48 /dev/urandom | base64 -w 0)" \
    java @jvm.options -XX:AOTCacheOutput=service.aot -Dspring.context.exit=onRefresh -jar service.jar
ENV HOPLUU_ADDRESS=0.0.0.0 \
    HOPLUU_STATE=/app/state \
    HOPLUU_HEALTH_PORT=${PORT}
EXPOSE ${PORT}
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["/app/ready"]
ENTRYPOINT ["java", "@jvm.options", "-XX:AOTCache=service.aot", "-jar", "service.jar"]

# ---- the gateway, with the portal
FROM service AS gateway
COPY --from=portal /portal/build /app/portal
ENV HOPLUU_PORTAL_DIRECTORY=/app/portal
