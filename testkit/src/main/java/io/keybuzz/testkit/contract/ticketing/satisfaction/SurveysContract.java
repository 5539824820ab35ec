package io.keybuzz.testkit.contract.ticketing.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.event.SatisfactionGiven;
import io.keybuzz.domain.ticketing.satisfaction.Rating;
import io.keybuzz.domain.ticketing.satisfaction.RatingQuestion;
import io.keybuzz.domain.ticketing.satisfaction.RatingSummary;
import io.keybuzz.domain.ticketing.satisfaction.Survey;
import io.keybuzz.domain.ticketing.satisfaction.SurveyId;
import io.keybuzz.domain.ticketing.satisfaction.SurveyToken;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.contract.StoreContract;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.satisfaction.port.Surveys}. */
public interface SurveysContract extends StoreContract {
    RatingQuestion EVERYTHING = new RatingQuestion(Optional.empty(), Optional.empty(), Optional.empty());

    private SurveyToken aToken(TenantId tenant) {
        String noise = stores().ids().next().toString().replace("-", "");
        return new SurveyToken(tenant, (noise + noise).substring(0, 43));
    }

    private Survey waiting(TenantId tenant, Optional<UUID> agent) {
        Ticket ticket = givenTicket(tenant);
        Survey survey = Survey.waiting(
                stores().ids().next(SurveyId::new), tenant, ticket.id(), agent, aToken(tenant), stores().now());
        save(survey);
        return survey;
    }

    private void save(Survey survey) {
        change(survey.tenant(), () -> stores().surveys().save(survey));
    }

    private Optional<Survey> found(Survey survey) {
        return read(survey.tenant(), () -> stores().surveys().find(survey.id()));
    }

    private Survey rated(Survey survey, int score, Optional<String> comment, Instant at) {
        return survey.answered(Rating.given(score, comment, at));
    }

    private boolean answer(Survey answered) {
        return inTenant(
                answered.tenant(),
                () -> stores().surveys()
                        .answer(
                                answered,
                                new SatisfactionGiven(
                                        stores().ids().next(EventId::new),
                                        answered.tenant(),
                                        answered.ticket(),
                                        answered.agent(),
                                        answered.rating().orElseThrow().score(),
                                        answered.rating().orElseThrow().givenAt())));
    }

    private Survey given(TenantId tenant, Optional<UUID> agent, int score, Instant at) {
        Survey answered = rated(waiting(tenant, agent), score, Optional.empty(), at);
        assertThat(answer(answered)).isTrue();
        return answered;
    }

    @Test
    default void a_survey_comes_back_equal_at_every_step_and_is_found_by_its_link() {
        TenantId tenant = givenTenant();
        Survey survey = waiting(tenant, Optional.of(stores().ids().next()));
        assertThat(found(survey)).contains(survey);
        assertThat(read(
                        tenant,
                        () -> stores().surveys().bySecret(survey.secret().orElseThrow())))
                .contains(survey);

        Survey again =
                Survey.waiting(survey.id(), tenant, survey.ticket(), survey.agent(), aToken(tenant), stores().now());
        save(again);
        assertThat(read(
                        tenant,
                        () -> stores().surveys().bySecret(survey.secret().orElseThrow())))
                .isEmpty();
        save(again.sent());
        assertThat(found(survey)).contains(again.sent());
        save(again.failed("too late"));
        assertThat(found(survey)).contains(again.sent());

        Survey answered = rated(
                again.sent(), 4, Optional.of("Très\nbien 📦"), stores().now().plusSeconds(60));
        assertThat(answer(answered)).isTrue();
        assertThat(found(survey)).contains(answered);
        Survey refused = Survey.notSent(
                stores().ids().next(SurveyId::new),
                tenant,
                survey.ticket(),
                Optional.empty(),
                "no_address",
                stores().now());
        save(refused);
        assertThat(found(refused)).contains(refused);
        assertThat(read(tenant, () -> stores().surveys().latestOf(survey.ticket())))
                .isPresent();
    }

    @Test
    default void the_first_answer_is_the_only_one() {
        Survey survey = waiting(givenTenant(), Optional.empty());

        var outcomes = Concurrently.run(
                8,
                () -> answer(rated(survey, 5, Optional.empty(), stores().now().plusSeconds(1))));

        assertThat(outcomes.stream()
                        .filter(outcome -> outcome.result().orElseThrow())
                        .count())
                .isEqualTo(1);
        assertThat(answer(rated(survey, 1, Optional.empty(), stores().now().plusSeconds(2))))
                .isFalse();
        assertThat(found(survey).orElseThrow().rating().orElseThrow().score()).isEqualTo(5);
    }

    @Test
    default void a_link_is_good_until_it_expires_and_no_longer() {
        Survey survey = waiting(givenTenant(), Optional.empty());

        assertThat(answer(rated(survey, 5, Optional.empty(), survey.expiresAt())))
                .isFalse();
        assertThat(answer(rated(survey, 5, Optional.empty(), survey.expiresAt().minusMillis(1))))
                .isTrue();
    }

    @Test
    default void answers_are_listed_newest_first_and_counted_by_agent_and_time() {
        TenantId tenant = givenTenant();
        Instant now = stores().now();
        Optional<UUID> ada = Optional.of(new UUID(1, 1));
        Optional<UUID> bob = Optional.of(new UUID(1, 2));
        Survey first = given(tenant, ada, 5, now.plusSeconds(1));
        Survey second = given(tenant, bob, 1, now.plusSeconds(2));
        Survey third = given(tenant, ada, 4, now.plusSeconds(3));
        Survey nobodys = given(tenant, Optional.empty(), 3, now.plusSeconds(4));
        waiting(tenant, ada);

        assertThat(allPages(3, page -> read(tenant, () -> stores().surveys().answers(EVERYTHING, page))))
                .containsExactly(nobodys, third, second, first);
        RatingQuestion adas = new RatingQuestion(ada, Optional.of(now.plusSeconds(1)), Optional.of(now.plusSeconds(3)));
        assertThat(allPages(1, page -> read(tenant, () -> stores().surveys().answers(adas, page))))
                .containsExactly(first);
        assertThat(read(tenant, () -> stores().surveys().summary(adas)))
                .containsExactly(new RatingSummary(ada, List.of(0L, 0L, 0L, 0L, 1L)));
        List<RatingSummary> all = read(tenant, () -> stores().surveys().summary(EVERYTHING));
        assertThat(all)
                .containsExactly(
                        new RatingSummary(ada, List.of(0L, 0L, 0L, 1L, 1L)),
                        new RatingSummary(bob, List.of(1L, 0L, 0L, 0L, 0L)),
                        new RatingSummary(Optional.empty(), List.of(0L, 0L, 1L, 0L, 0L)));
        assertThat(all.get(0).averageHundredths()).contains(450L);
    }

    @Test
    default void whoever_answered_the_buyer_last_is_known() {
        TenantId tenant = givenTenant();
        Ticket ticket = givenTicket(tenant);
        assertThat(read(tenant, () -> stores().surveys().lastToAnswer(ticket.id())))
                .isEmpty();
        UUID ada = stores().ids().next();
        UUID bob = stores().ids().next();

        say(tenant, ticket, ada, Visibility.PUBLIC);
        say(tenant, ticket, bob, Visibility.INTERNAL);

        assertThat(read(tenant, () -> stores().surveys().lastToAnswer(ticket.id())))
                .contains(ada);
    }

    private void say(TenantId tenant, Ticket ticket, UUID user, Visibility visibility) {
        change(tenant, () -> {
            Ticket loaded = stores().tickets().require(ticket.id());
            loaded.reply(
                    Author.agent(user.toString(), "Somebody"),
                    MessageBody.written("Voilà"),
                    visibility,
                    MessageSource.API,
                    stores().now());
            stores().tickets().save(loaded);
        });
    }

    @Test
    default void another_tenant_sees_and_changes_nothing() {
        Survey survey = waiting(givenTenant(), Optional.empty());
        TenantId other = givenTenant();

        assertThat(read(other, () -> stores().surveys().find(survey.id()))).isEmpty();
        assertThat(read(other, () -> stores().surveys().bySecret(survey.secret().orElseThrow())))
                .isEmpty();
        assertThat(read(other, () -> stores().surveys().latestOf(survey.ticket())))
                .isEmpty();
        assertThat(read(other, () -> stores().surveys().lastToAnswer(survey.ticket())))
                .isEmpty();
        changeInVain(other, () -> stores().surveys().save(survey.sent()));
        changeInVain(
                other,
                () -> stores().surveys()
                        .answer(
                                rated(survey, 1, Optional.empty(), stores().now()),
                                new SatisfactionGiven(
                                        stores().ids().next(EventId::new),
                                        survey.tenant(),
                                        survey.ticket(),
                                        survey.agent(),
                                        1,
                                        stores().now())));
        assertThat(found(survey)).contains(survey);
        assertThat(read(other, () -> stores().surveys().answers(EVERYTHING, PageRequest.first()))
                        .items())
                .isEmpty();
        assertThat(read(other, () -> stores().surveys().summary(EVERYTHING))).isEmpty();
    }
}
