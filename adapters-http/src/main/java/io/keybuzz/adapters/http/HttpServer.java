package io.keybuzz.adapters.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.ExceptionHandler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.servlet.DefaultTasks;
import io.javalin.util.JavalinException;
import io.keybuzz.adapters.http.automation.AiRuleRoutes;
import io.keybuzz.adapters.http.automation.BacktestRoutes;
import io.keybuzz.adapters.http.automation.draft.AiDraftRoutes;
import io.keybuzz.adapters.http.automation.run.ExecutionRoutes;
import io.keybuzz.adapters.http.billing.BillingRoutes;
import io.keybuzz.adapters.http.billing.StatementRoutes;
import io.keybuzz.adapters.http.docs.DocsRoutes;
import io.keybuzz.adapters.http.health.HealthProbe;
import io.keybuzz.adapters.http.health.HealthRoutes;
import io.keybuzz.adapters.http.marketplace.ChannelRoutes;
import io.keybuzz.adapters.http.marketplace.InboundMailRoutes;
import io.keybuzz.adapters.http.marketplace.amazon.AmazonOAuthRoutes;
import io.keybuzz.adapters.http.marketplace.connection.ConnectionRoutes;
import io.keybuzz.adapters.http.marketplace.connection.TicketChannelRoutes;
import io.keybuzz.adapters.http.privacy.audit.AuditRoutes;
import io.keybuzz.adapters.http.problem.ProblemResponder;
import io.keybuzz.adapters.http.shared.AddressHashes;
import io.keybuzz.adapters.http.shared.Bearers;
import io.keybuzz.adapters.http.shared.Bodies;
import io.keybuzz.adapters.http.shared.Cursors;
import io.keybuzz.adapters.http.shared.Edge;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.LateBodies;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.adapters.http.shared.RouteHandler;
import io.keybuzz.adapters.http.shared.RouteTimer;
import io.keybuzz.adapters.http.tenancy.AccessRoutes;
import io.keybuzz.adapters.http.tenancy.ApiKeyRoutes;
import io.keybuzz.adapters.http.tenancy.MeRoutes;
import io.keybuzz.adapters.http.tenancy.PasswordRoutes;
import io.keybuzz.adapters.http.tenancy.TeamRoutes;
import io.keybuzz.adapters.http.tenancy.TenancyRoutes;
import io.keybuzz.adapters.http.tenancy.TenantRoutes;
import io.keybuzz.adapters.http.tenancy.TwoFactorRoutes;
import io.keybuzz.adapters.http.tenancy.UserRoutes;
import io.keybuzz.adapters.http.throttle.Throttle;
import io.keybuzz.adapters.http.ticketing.TicketRoutes;
import io.keybuzz.adapters.http.ticketing.attachment.AttachmentRoutes;
import io.keybuzz.adapters.http.ticketing.attribute.AttributeRoutes;
import io.keybuzz.adapters.http.ticketing.customer.CustomerRoutes;
import io.keybuzz.adapters.http.ticketing.draft.DraftRoutes;
import io.keybuzz.adapters.http.ticketing.reply.ReplyCheckRoutes;
import io.keybuzz.adapters.http.ticketing.routing.AssignmentRoutes;
import io.keybuzz.adapters.http.ticketing.routing.PresenceRoutes;
import io.keybuzz.adapters.http.ticketing.routing.RoutingRoutes;
import io.keybuzz.adapters.http.ticketing.satisfaction.SatisfactionRoutes;
import io.keybuzz.adapters.http.ticketing.satisfaction.SurveyRoutes;
import io.keybuzz.adapters.http.ticketing.settings.DeskSettingsRoutes;
import io.keybuzz.adapters.http.ticketing.sla.SlaRoutes;
import io.keybuzz.adapters.http.ticketing.sla.TicketSlaRoutes;
import io.keybuzz.adapters.http.ticketing.thread.ThreadRoutes;
import io.keybuzz.adapters.http.ticketing.toolbox.BulkRoutes;
import io.keybuzz.adapters.http.ticketing.toolbox.MacroRoutes;
import io.keybuzz.adapters.http.ticketing.toolbox.TemplateRoutes;
import io.keybuzz.adapters.http.ticketing.views.ViewRoutes;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.automation.Automation;
import io.keybuzz.application.shared.RateLimiter;
import io.keybuzz.application.tenancy.Administration;
import io.keybuzz.application.tenancy.Tenancy;
import io.keybuzz.application.ticketing.Desk;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * KeyBuzz on a port. Started once, stopped once; {@link #stop()} first reports unready and takes nothing new, then lets
 * requests in flight finish for as long as the settings say (15 s).
 */
public final class HttpServer implements AutoCloseable {
    /** The first that fits answers, so what is named comes before what any id can stand for. */
    private static final Comparator<Route> WORDS_FIRST =
            Comparator.comparing(route -> route.path().replace('{', '~'));

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

    private final ServerSettings settings;
    private final List<Route> routes;
    private final Farewell farewell = new Farewell();
    private final Javalin javalin;
    private volatile boolean taking;

    /**
     * @param probe what readiness and {@code /health/db} report
     * @param limiter counts calls against {@link ServerSettings#throttling()}
     * @param metrics where requests are timed, and what {@code /metrics} shows
     */
    public HttpServer(
            ServerSettings settings,
            KeyBuzzApplication application,
            HealthProbe probe,
            RateLimiter limiter,
            PrometheusMeterRegistry metrics,
            InstantSource time) {
        this.settings = settings;
        this.routes = routes(application, probe, metrics);
        Edge edge = new Edge(
                new Bearers(application.tenancy()),
                new Cursors(settings.secrets().cursor()),
                new Bodies(settings.limits().bodyBytes(), settings.limits().idle()),
                new Throttle(limiter, settings.throttling()),
                new AddressHashes(settings.secrets().cursor()),
                time);
        this.javalin = Javalin.create(config -> configure(config, edge, probe, metrics));
    }

    /** Binds the port and answers from here on. */
    public void start() {
        javalin.start();
        taking = true;
    }

    /** The port it listens on, once started; useful with port 0. */
    public int port() {
        return javalin.port();
    }

    /**
     * Says unready from here on and answers everything else as before, so that a load balancer can turn away before the
     * port closes; {@link #stop()} does this first by itself.
     */
    public void drain() {
        taking = false;
    }

    /**
     * Stops gracefully; returns when the last request is answered or the time is up. While requests keep coming they are answered
     * for two more seconds, and told that their connection is closed; then nobody new is let in.
     */
    public void stop() {
        drain();
        Duration left = farewell.leave(settings.limits().stop());
        javalin.jettyServer().server().setStopTimeout(Math.max(1, left.toMillis()));
        try {
            javalin.stop();
        } catch (JavalinException late) {
            if (!(late.getCause() instanceof TimeoutException)) {
                throw late;
            }
            LOG.warn(
                    "requests were still running after {} and were cut off",
                    settings.limits().stop());
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Everything it answers, for the test that compares it with the OpenAPI document. */
    List<Route> routes() {
        return routes;
    }

    private List<Route> routes(KeyBuzzApplication application, HealthProbe probe, PrometheusMeterRegistry metrics) {
        ServerSettings.Identity identity = settings.identity();
        HealthRoutes.About about =
                new HealthRoutes.About(identity.version(), identity.environment(), identity.startedAt());
        List<Route.Group> groups = new ArrayList<>();
        groups.addAll(tenancy(application.tenancy()));
        groups.add(new TicketRoutes(application.ticketing()));
        groups.addAll(desk(application.ticketing().desk()));
        groups.addAll(automation(application.automation()));
        groups.add(new BillingRoutes(application.billing()));
        groups.add(new StatementRoutes(application.billing().statements()));
        groups.add(new AuditRoutes(application.auditing()));
        groups.add(new ChannelRoutes());
        groups.add(new InboundMailRoutes(
                application.marketplaces(),
                settings.secrets().inboundMail(),
                settings.limits().mailBytes()));
        groups.add(new ConnectionRoutes(application.marketplaces().desk()));
        groups.add(new AmazonOAuthRoutes(application.marketplaces().amazon()));
        groups.add(new TicketChannelRoutes(
                application.marketplaces().orders(), application.marketplaces().deliveries()));
        groups.add(new HealthRoutes(about, probe, () -> taking, metrics));
        groups.add(new DocsRoutes());
        List<Route> all = new ArrayList<>();
        groups.forEach(group -> group.routes().forEach(all::add));
        all.sort(WORDS_FIRST);
        return List.copyOf(all);
    }

    private static List<Route.Group> tenancy(Tenancy tenancy) {
        Administration administration = tenancy.administration();
        return List.of(
                new TenancyRoutes(tenancy),
                new TenantRoutes(administration.tenants()),
                new UserRoutes(administration.users()),
                new TeamRoutes(administration.teams()),
                new MeRoutes(administration.me()),
                new ApiKeyRoutes(administration.keys()),
                new AccessRoutes(tenancy.access()),
                new PasswordRoutes(tenancy.passwords()),
                new TwoFactorRoutes(tenancy.twoStepLogIn(), tenancy.twoFactor()));
    }

    private static List<Route.Group> automation(Automation automation) {
        return List.of(
                new AiRuleRoutes(automation.rules()),
                new BacktestRoutes(automation.backtests()),
                new ExecutionRoutes(automation.runs()),
                new AiDraftRoutes(automation.drafts()));
    }

    private List<Route.Group> desk(Desk desk) {
        return List.of(
                new TicketSlaRoutes(desk.deadlines()),
                new SlaRoutes(desk.sla()),
                new DeskSettingsRoutes(desk.settings()),
                new AttributeRoutes(desk.attributes()),
                new ViewRoutes(desk.views()),
                new CustomerRoutes(desk.customers()),
                new AttachmentRoutes(desk.attachments(), settings.secrets().cursor()),
                new ThreadRoutes(desk.threads()),
                new AssignmentRoutes(desk.assignment()),
                new RoutingRoutes(desk.routing()),
                new PresenceRoutes(desk.presence()),
                new DraftRoutes(desk.drafts()),
                new ReplyCheckRoutes(desk.replies()),
                new TemplateRoutes(desk.toolbox().templates()),
                new MacroRoutes(desk.toolbox().macros()),
                new BulkRoutes(desk.toolbox().bulk()),
                new SatisfactionRoutes(desk.satisfaction()),
                new SurveyRoutes(desk.satisfaction()));
    }

    private void configure(JavalinConfig config, Edge edge, HealthProbe probe, PrometheusMeterRegistry metrics) {
        ProblemResponder problems = new ProblemResponder();
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.generateEtags = false;
        config.http.maxRequestSize = settings.limits().mailBytes();
        config.http.defaultContentType = Exchange.DEFAULT_TYPE;
        config.router.javaLangErrorHandler(problems::answer);
        new JettySetup(settings, farewell, probe).configure(config.jetty);
        config.requestLifeCycle(DefaultTasks.INSTANCE.getHTTP());
        RouteTimer unmatched = new RouteTimer(metrics, "any", "unmatched");
        ExceptionHandler<Exception> unmatchedRequests = (failure, http) -> {
            LateBodies.takeIn(http.req());
            problems.answer(http.res(), failure);
            unmatched.record(http.res().getStatus(), 0);
        };
        config.routes.exception(HttpResponseException.class, unmatchedRequests);
        config.routes.exception(Exception.class, unmatchedRequests);
        for (Route route : routes) {
            RouteTimer timer = new RouteTimer(metrics, route.method().name(), route.path());
            RouteHandler.endpoints(route, edge, problems, timer).forEach(config.routes::addEndpoint);
        }
    }
}
