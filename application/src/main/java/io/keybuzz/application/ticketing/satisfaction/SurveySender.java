package io.keybuzz.application.ticketing.satisfaction;

import io.keybuzz.application.outbox.Subscriber;
import io.keybuzz.application.shared.Mail;
import io.keybuzz.application.shared.StoredEvent;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.event.TicketResolved;
import io.keybuzz.domain.ticketing.satisfaction.LinkRules;
import io.keybuzz.domain.ticketing.satisfaction.Survey;
import io.keybuzz.domain.ticketing.satisfaction.SurveyId;
import io.keybuzz.domain.ticketing.satisfaction.SurveyStatus;
import io.keybuzz.domain.ticketing.satisfaction.SurveyToken;
import io.keybuzz.domain.ticketing.satisfaction.port.Surveys;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Asks the buyer of a ticket that was resolved, once for each resolution. The link is made here, so that it is in the mail and
 * nowhere else; a mail that has to be sent again has another one, and the former is worth nothing.
 */
@Worker("buyers whose ticket was resolved")
final class SurveySender implements Subscriber {
    private final TicketingPorts ports;
    private final Surveys surveys;
    private final InstantSource time;

    SurveySender(TicketingPorts ports, InstantSource time) {
        this.ports = ports;
        this.surveys = ports.stores().surveys();
        this.time = time;
    }

    @Override
    public String name() {
        return "survey-sender";
    }

    @Override
    public Set<String> types() {
        return Set.of(TicketResolved.TYPE);
    }

    @Override
    public void on(StoredEvent event) {
        Instant now = time.instant();
        Optional<Letter> letter = ports.unitOfWork().run(scope(event), () -> prepare(event, now));
        letter.ifPresent(it -> {
            ports.surveys().mail().send(it.mail());
            store(event, it.survey().sent());
        });
    }

    @Override
    public void gaveUp(StoredEvent event, String error) {
        ports.unitOfWork().run(scope(event), () -> {
            surveys.find(id(event))
                    .filter(survey -> survey.status() == SurveyStatus.WAITING)
                    .ifPresent(survey -> surveys.save(survey.failed("mail_failed")));
            return event.id();
        });
    }

    private Optional<Letter> prepare(StoredEvent event, Instant now) {
        SurveyId id = id(event);
        boolean settled = surveys.find(id)
                .filter(survey -> survey.status() != SurveyStatus.WAITING)
                .isPresent();
        Optional<Ticket> found =
                settled ? Optional.empty() : ports.stores().tickets().find(ticket(event));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        TicketState ticket = found.get().state();
        Optional<UUID> agent = ticket.assignment().user().or(() -> surveys.lastToAnswer(ticket.id()));
        Optional<String> name = ports.surveys().letters().nameOf(event.tenant());
        Optional<String> reason = reason(found.get(), event, name);
        if (reason.isPresent()) {
            surveys.save(Survey.notSent(id, event.tenant(), ticket.id(), agent, reason.get(), now));
            return Optional.empty();
        }
        SurveyToken token =
                new SurveyToken(event.tenant(), ports.surveys().letters().secret());
        Survey survey = Survey.waiting(id, event.tenant(), ticket.id(), agent, token, now);
        surveys.save(survey);
        EmailAddress to = ticket.customer().email().orElseThrow();
        String link = ports.surveys().publicUrl() + "/api/v1/satisfaction/" + token.text();
        Mail mail = SurveyLetter.of(to, ticket.origin().language(), name.orElseThrow(), link);
        return Optional.of(new Letter(survey, mail));
    }

    /** Why nobody is asked. */
    private static Optional<String> reason(Ticket ticket, StoredEvent event, Optional<String> tenantName) {
        TicketState state = ticket.state();
        boolean same = state.moments().resolvedAt().equals(Optional.of(event.occurredAt()));
        if (!same || state.links().mergedInto().isPresent()) {
            return Optional.of("reopened");
        }
        if (!ticket.rules().survey().on() || tenantName.isEmpty()) {
            return Optional.of("switched_off");
        }
        if (!LinkRules.allows(state.channel())) {
            return Optional.of("channel_forbids_links");
        }
        return state.customer().email().isEmpty() ? Optional.of("no_address") : Optional.empty();
    }

    private void store(StoredEvent event, Survey survey) {
        ports.unitOfWork().run(scope(event), () -> {
            surveys.save(survey);
            return event.id();
        });
    }

    private static SurveyId id(StoredEvent event) {
        return new SurveyId(event.id().value());
    }

    private static TicketId ticket(StoredEvent event) {
        return new TicketId(event.aggregate());
    }

    private static TenantScope scope(StoredEvent event) {
        return new TenantScope.One(event.tenant());
    }

    private record Letter(Survey survey, Mail mail) {}
}
