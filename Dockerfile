# Two stages: Maven builds, a small Java runs. The second one rehearses a start, so that containers start quickly.
#
#   docker build -t keybuzz .
#   docker run -e KEYBUZZ_ENV=development -p 4000:4000 -v keybuzz:/var/lib/keybuzz keybuzz     to try it
#   docker run --env-file production.env -p 4000:4000 keybuzz                                  see docs/configuration.md
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY . .
RUN mvn -q -B -ntp -DskipTests -DskipChecks package -pl bootstrap -am \
 && cp bootstrap/target/keybuzz-bootstrap-*.jar bootstrap/target/lib/ \
 && rm -f bootstrap/target/lib/*-tests.jar \
 && date +%s > bootstrap/target/lib/.built

FROM eclipse-temurin:21-jre
RUN apt-get update \
 && apt-get install -y --no-install-recommends tini \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --home-dir /var/lib/keybuzz --create-home --uid 10001 keybuzz \
 && install -d -o keybuzz /opt/keybuzz
COPY --from=build --chown=keybuzz /src/keybuzz /opt/keybuzz/keybuzz
COPY --from=build --chown=keybuzz /src/bootstrap/target/lib /opt/keybuzz/lib
USER keybuzz
RUN /opt/keybuzz/keybuzz --version
ENV KEYBUZZ_ENV=production KEYBUZZ_HOST=0.0.0.0 KEYBUZZ_HOME=/var/lib/keybuzz
VOLUME /var/lib/keybuzz
EXPOSE 4000
# PostgreSQL leaves processes behind when it is killed; tini waits for them
ENTRYPOINT ["tini", "--", "/opt/keybuzz/keybuzz"]
CMD ["serve"]
