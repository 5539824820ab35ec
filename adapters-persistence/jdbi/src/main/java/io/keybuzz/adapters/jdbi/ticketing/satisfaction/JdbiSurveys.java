package io.keybuzz.adapters.jdbi.ticketing.satisfaction;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.event.SatisfactionGiven;
import io.keybuzz.domain.ticketing.satisfaction.Rating;
import io.keybuzz.domain.ticketing.satisfaction.RatingQuestion;
import io.keybuzz.domain.ticketing.satisfaction.RatingSummary;
import io.keybuzz.domain.ticketing.satisfaction.Survey;
import io.keybuzz.domain.ticketing.satisfaction.SurveyId;
import io.keybuzz.domain.ticketing.satisfaction.SurveyStatus;
import io.keybuzz.domain.ticketing.satisfaction.port.Surveys;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class JdbiSurveys implements Surveys {
    private static final String SELECT = """
            select s.id, s.tenant_id, s.ticket_id, s.agent_id, s.status, s.reason, s.secret, s.created_at, s.expires_at, s.score,
              s.comment, s.answered_at
            from ticketing.survey s
            where s.tenant_id = ?""";

    private static final Sql FIND = Sql.of(SELECT + " and s.id = ?");

    private static final Sql BY_SECRET = Sql.of(SELECT + " and s.secret = ?");

    private static final Sql LATEST =
            Sql.of(SELECT + " and s.ticket_id = ? order by s.created_at desc, s.id desc limit 1");

    private static final Sql LAST_TO_ANSWER = Sql.of("""
            select m.sender_id from ticketing.ticket_message m
            where m.tenant_id = ? and m.ticket_id = ? and m.sender_type = 'AGENT' and not m.is_internal
              and m.sender_id is not null and m.delivery_status <> 'CANCELLED'
            order by m.created_at desc, m.id desc limit 1""");

    private static final Sql SAVE = Sql.exact("""
            insert into ticketing.survey as s (tenant_id, id, ticket_id, agent_id, status, reason, secret, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, id) do update
            set agent_id = excluded.agent_id, status = excluded.status, reason = excluded.reason, secret = excluded.secret,
              created_at = excluded.created_at, expires_at = excluded.expires_at
            where s.status = 'WAITING'""");

    private static final Sql ANSWER = Sql.of("""
            update ticketing.survey s set status = 'ANSWERED', reason = null, score = ?, comment = ?, answered_at = ?
            where s.tenant_id = ? and s.id = ? and s.secret = ? and s.status in ('WAITING', 'SENT') and s.expires_at > ?
            returning s.id""");

    private final JdbiUnitOfWork work;
    private final Outbox outbox;

    JdbiSurveys(JdbiUnitOfWork work, Outbox outbox) {
        this.work = work;
        this.outbox = outbox;
    }

    @Override
    public Optional<Survey> find(SurveyId id) {
        return work.session().first(FIND, args -> args.tenant().uuid(id.value()), JdbiSurveys::survey);
    }

    @Override
    public Optional<Survey> bySecret(String hash) {
        return work.session().first(BY_SECRET, args -> args.tenant().text(hash), JdbiSurveys::survey);
    }

    @Override
    public Optional<Survey> latestOf(TicketId ticket) {
        return work.session().first(LATEST, args -> args.tenant().uuid(ticket.value()), JdbiSurveys::survey);
    }

    @Override
    public Optional<UUID> lastToAnswer(TicketId ticket) {
        return work.session()
                .first(LAST_TO_ANSWER, args -> args.tenant().uuid(ticket.value()), row -> UUID.fromString(row.text(1)));
    }

    @Override
    public void save(Survey survey) {
        work.session()
                .write(Write.of(
                        SAVE,
                        args -> args.uuid(survey.tenant().value())
                                .uuid(survey.id().value())
                                .uuid(survey.ticket().value())
                                .uuid(survey.agent())
                                .name(survey.status())
                                .text(survey.reason())
                                .text(survey.secret())
                                .instant(survey.createdAt())
                                .instant(survey.expiresAt())));
    }

    @Override
    public boolean answer(Survey answered, SatisfactionGiven event) {
        Rating rating = answered.rating().orElseThrow();
        boolean first = work.session()
                .first(
                        ANSWER,
                        args -> args.number(rating.score())
                                .text(rating.comment())
                                .instant(rating.givenAt())
                                .tenant()
                                .uuid(answered.id().value())
                                .text(answered.secret())
                                .instant(rating.givenAt()),
                        row -> true)
                .isPresent();
        if (first) {
            outbox.publish(event);
        }
        return first;
    }

    @Override
    public Page<Survey> answers(RatingQuestion question, PageRequest page) {
        String sql = SELECT + conditions(question)
                + (page.after().isPresent() ? " and (s.answered_at, s.id) < (?, ?)" : "")
                + "\norder by s.answered_at desc, s.id desc\nlimit ?";
        List<Survey> rows = work.session()
                .list(
                        Sql.of(sql),
                        args -> {
                            bind(args.tenant(), question);
                            args.page(page);
                        },
                        JdbiSurveys::survey);
        return Page.of(rows, page.limit(), Survey::place);
    }

    @Override
    public List<RatingSummary> summary(RatingQuestion question) {
        String sql = """
                select s.agent_id, count(*) filter (where s.score = 1), count(*) filter (where s.score = 2),
                  count(*) filter (where s.score = 3), count(*) filter (where s.score = 4), count(*) filter (where s.score = 5)
                from ticketing.survey s
                where s.tenant_id = ?""" + conditions(question) + "\ngroup by s.agent_id\norder by s.agent_id nulls last";
        return work.session()
                .list(
                        Sql.of(sql),
                        args -> bind(args.tenant(), question),
                        row -> new RatingSummary(
                                Optional.ofNullable(row.nullableUuid(1)),
                                List.of(
                                        row.longNumber(2),
                                        row.longNumber(3),
                                        row.longNumber(4),
                                        row.longNumber(5),
                                        row.longNumber(6))));
    }

    private static String conditions(RatingQuestion question) {
        return " and s.answered_at is not null"
                + (question.agent().isPresent() ? " and s.agent_id = ?" : "")
                + (question.from().isPresent() ? " and s.answered_at >= ?" : "")
                + (question.to().isPresent() ? " and s.answered_at < ?" : "");
    }

    private static void bind(Args args, RatingQuestion question) throws SQLException {
        if (question.agent().isPresent()) {
            args.uuid(question.agent().get());
        }
        if (question.from().isPresent()) {
            args.instant(question.from().get());
        }
        if (question.to().isPresent()) {
            args.instant(question.to().get());
        }
    }

    private static Survey survey(Row row) throws SQLException {
        int score = row.number(10);
        Optional<String> comment = row.maybeText(11);
        return new Survey(
                new SurveyId(row.uuid(1)),
                new TenantId(row.uuid(2)),
                new TicketId(row.uuid(3)),
                Optional.ofNullable(row.nullableUuid(4)),
                SurveyStatus.valueOf(row.text(5)),
                row.maybeText(6),
                row.maybeText(7),
                row.instant(8),
                row.instant(9),
                Optional.ofNullable(row.nullableInstant(12)).map(at -> new Rating(score, comment, at)));
    }
}
