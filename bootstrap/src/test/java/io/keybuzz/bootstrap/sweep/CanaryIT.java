package io.keybuzz.bootstrap.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.Mail;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.testkit.Authenticator;
import io.keybuzz.testkit.fuzz.AccountLife;
import io.keybuzz.testkit.fuzz.OpenApi.Operation;
import io.keybuzz.testkit.fuzz.Target.Answer;
import io.keybuzz.testkit.fuzz.Target.Request;
import io.keybuzz.testkit.sweep.Asking;
import io.keybuzz.testkit.sweep.Shop;
import io.keybuzz.testkit.sweep.Swept;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One seller says and types 200 things that are found again: in every text of every route, also where it is refused, and as
 * passwords. Then everybody else looks everywhere, at the log, the metrics, the mails and a stolen database too.
 */
class CanaryIT {
    private static final List<Role> ROLES = List.of(Role.OWNER, Role.ADMIN, Role.MANAGER, Role.AGENT);
    private static final Pattern LINK = Pattern.compile("#token=(\\S+)");
    /** What is typed here is a secret, even where it opens nothing. */
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|token|code|deviceId)");

    private static final Canaries CANARIES = new Canaries();
    private static final List<Mail> MAILS = new CopyOnWriteArrayList<>();
    private static final Set<String> SECRETS = new TreeSet<>();
    private static final Set<String> TYPED = new TreeSet<>();
    /** What the seller said, and nobody else. */
    private static final Set<String> SAID = new TreeSet<>();

    private static CaughtLog log;
    private static Serving serving;
    private static Swept swept;
    private static Asking asking;
    private static Shop victim;
    private static Shop stranger;

    @BeforeAll
    static void plant() {
        log = new CaughtLog();
        serving = new Serving(sql -> sql, 4, MAILS::add);
        swept = serving.swept();
        asking = new Asking(swept.target().document());
        victim = new Shop(swept, "victim");
        stranger = new Shop(swept, "stranger");
        SECRETS.addAll(List.of(
                Shop.PASSWORD,
                Serving.PEPPER,
                Serving.TOKEN_SECRET,
                Serving.INBOUND_SECRET,
                Serving.CURSOR_SECRET,
                Serving.MASTER_KEYS.substring(Serving.MASTER_KEYS.indexOf(':') + 1)));
        everyText();
        aWholeAccount();
        aSeedThatStays();
        SECRETS.add(victim.token(Role.OWNER));
        SAID.addAll(CANARIES.planted());
        System.out.println("planted " + CANARIES.planted().size() + " canaries and " + SECRETS.size() + " secrets");
    }

    @AfterAll
    static void stop() {
        serving.close();
        log.close();
    }

    private static String said(String place) {
        String canary = CANARIES.next(place);
        if (SECRET.matcher(place).matches()) {
            TYPED.add(canary);
        }
        return canary;
    }

    /** In every field as it should be, beside one that nobody knows, cut in the middle, in the path and in the query. */
    private static void everyText() {
        for (Operation operation : swept.target().document().operations()) {
            if (operation.body().isEmpty() || Asking.leavesOut(operation.path())) {
                continue;
            }
            String owner = victim.token(Role.OWNER);
            Request good = asking.saying(operation, victim, owner, CanaryIT::said);
            String body = good.body().orElseThrow();
            keepKey(swept.target().send(good));
            swept.target().send(new Request(good.method(), good.path(), Optional.of(said("token")), good.body()));
            for (String broken : List.of(
                    "{\"" + said("unknown") + "\":1," + body.substring(1),
                    body.substring(0, body.length() - 1) + said("cut"),
                    "{\"" + said("lone") + "\":\"" + said("odd") + "\"}",
                    "\"" + said("text") + "\"")) {
                swept.target().send(new Request(good.method(), good.path(), good.token(), Optional.of(broken)));
            }
            swept.target()
                    .send(new Request(
                            good.method(), good.path() + "?" + said("query") + "=1", good.token(), good.body()));
            swept.target()
                    .send(new Request(
                            good.method(), good.path() + "/" + said("path") + "%0d%0aINFO", good.token(), good.body()));
        }
    }

    private static void keepKey(Answer answer) {
        answer.json()
                .map(json -> json.path("data").path("key").asText())
                .filter(key -> !key.isEmpty())
                .ifPresent(SECRETS::add);
    }

    private static void aWholeAccount() {
        List<String> passwords = List.of(said("first password"), said("second password"), said("third password"));
        AccountLife life = new AccountLife(
                (operation, request) -> swept.target().send(request),
                new AccountLife.Person(said("email") + "@example.test", said("name"), passwords),
                CanaryIT::mailedTo,
                swept.time());
        life.live(victim.token(Role.OWNER));
        SECRETS.addAll(life.secrets());
        SECRETS.addAll(passwords);
    }

    private static void aSeedThatStays() {
        String agent = victim.token(Role.AGENT);
        String secret = swept.target()
                .send(Request.by(agent, "POST", "/api/v1/me/2fa", "{\"password\":\"" + Shop.PASSWORD + "\"}"))
                .json()
                .orElseThrow()
                .at("/data/secret")
                .asText();
        String code = new Authenticator(secret).code(swept.time().instant());
        swept.target().send(Request.by(agent, "POST", "/api/v1/me/2fa/confirm", "{\"code\":\"" + code + "\"}"));
        SECRETS.add(secret);
        SECRETS.add(HexFormat.of().formatHex(new Authenticator(secret).seed()));
    }

    private static String mailedTo(String address) {
        swept.application().relay().drain();
        String text = MAILS.stream()
                .filter(mail -> mail.to().value().equals(address))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .text();
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static Set<String> secretsIn(String text) {
        Set<String> found = new TreeSet<>(Canaries.in(text));
        found.retainAll(TYPED);
        for (String secret : SECRETS) {
            if (text.contains(secret) || text.contains(HexFormat.of().formatHex(secret.getBytes(UTF_8)))) {
                found.add(secret);
            }
        }
        return found;
    }

    @Test
    void two_hundred_were_planted_and_their_seller_finds_what_was_said_but_no_secret() {
        assertThat(SAID).hasSizeGreaterThanOrEqualTo(200);
        assertThat(SECRETS).hasSizeGreaterThan(30);
        Set<String> found = new TreeSet<>();
        Set<String> secrets = new TreeSet<>();
        for (Request look : asking.looks(victim, victim.token(Role.OWNER))) {
            String answer = swept.target().send(look).body();
            found.addAll(Canaries.in(answer));
            secrets.addAll(secretsIn(answer));
        }
        assertThat(secrets).isEmpty();
        assertThat(found).as("what was planted is there to be found").hasSizeGreaterThan(10);
    }

    @Test
    void nobody_else_finds_anything_anywhere() {
        List<String> found = new ArrayList<>();
        int looked = 0;
        for (Role role : ROLES) {
            String token = stranger.token(role);
            List<Request> looks = new ArrayList<>(asking.looks(stranger, token));
            looks.addAll(asking.looks(victim, token));
            for (Request look : looks) {
                Answer answer = swept.target().send(look);
                looked++;
                Canaries.in(answer.body() + answer.response().headers()).stream()
                        .filter(SAID::contains)
                        .forEach(canary -> found.add(role + " " + look + ": " + canary));
            }
        }
        System.out.println("canaries: " + looked + " looks by strangers, " + found.size() + " found");
        assertThat(found).isEmpty();
    }

    @Test
    void a_refusal_repeats_no_secret() {
        List<String> found = new ArrayList<>();
        for (Operation operation : swept.target().document().operations()) {
            if (operation.body().isPresent()) {
                Request good = asking.saying(operation, stranger, "not.a.token", CanaryIT::said);
                for (String body :
                        List.of(good.body().orElseThrow(), good.body().orElseThrow() + said("token"))) {
                    for (String token : List.of("not.a.token", stranger.token(Role.AGENT))) {
                        Answer answer = swept.target()
                                .send(new Request(good.method(), good.path(), Optional.of(token), Optional.of(body)));
                        if (answer.status() >= 400 && !secretsIn(answer.body()).isEmpty()) {
                            found.add(operation + ": " + answer.body());
                        }
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void the_log_and_the_metrics_hold_nothing_anybody_said() {
        List<String> lines = log.lines();
        System.out.println("canaries: " + lines.size() + " lines logged");
        assertThat(lines).isNotEmpty();
        assertThat(lines).allSatisfy(line -> {
            assertThat(Canaries.in(line)).as(line).isEmpty();
            assertThat(secretsIn(line)).as(line).isEmpty();
        });
        String metrics =
                swept.target().send(Request.by("none", "GET", "/metrics")).body();
        assertThat(metrics).contains("# TYPE");
        assertThat(Canaries.in(metrics)).isEmpty();
    }

    @Test
    void whoever_steals_the_database_reads_what_was_said_but_no_secret_and_the_audit_trail_has_neither() {
        Map<String, String> dump = Dump.of(serving.database());
        assertThat(Canaries.in(dump.toString())).as("the dump is one").hasSizeGreaterThan(10);
        dump.forEach((table, text) -> assertThat(secretsIn(text)).as(table).isEmpty());
        assertThat(dump.get("privacy.audit_entry")).isNotEmpty();
        assertThat(Canaries.in(dump.get("privacy.audit_entry"))).isEmpty();
    }

    @Test
    void mails_to_others_say_nothing_of_it() {
        swept.target()
                .send(Request.by(
                        "none", "POST", "/api/v1/auth/forgot-password", "{\"email\":\"owner@stranger.test\"}"));
        swept.application().relay().drain();
        List<Mail> others = MAILS.stream()
                .filter(mail -> Canaries.in(mail.to().value()).isEmpty()
                        && !mail.to().value().endsWith("@victim.test"))
                .toList();
        assertThat(others).isNotEmpty();
        assertThat(others)
                .allSatisfy(mail ->
                        assertThat(Canaries.in(mail.subject() + mail.text())).isEmpty());
    }
}
