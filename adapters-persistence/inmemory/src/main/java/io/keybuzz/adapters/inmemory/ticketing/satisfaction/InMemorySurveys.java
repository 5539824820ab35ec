package io.keybuzz.adapters.inmemory.ticketing.satisfaction;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.event.SatisfactionGiven;
import io.keybuzz.domain.ticketing.satisfaction.Rating;
import io.keybuzz.domain.ticketing.satisfaction.RatingQuestion;
import io.keybuzz.domain.ticketing.satisfaction.RatingSummary;
import io.keybuzz.domain.ticketing.satisfaction.Survey;
import io.keybuzz.domain.ticketing.satisfaction.SurveyId;
import io.keybuzz.domain.ticketing.satisfaction.SurveyStatus;
import io.keybuzz.domain.ticketing.satisfaction.port.Surveys;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class InMemorySurveys implements Surveys {
    private final InMemoryDatabase database;
    private final Outbox outbox;
    private final Function<TicketId, List<TicketMessage>> messages;
    private final Table<SurveyId, Survey> surveys;
    private final Table<String, SurveyId> secrets;
    private final Timeline<SurveyId> answers;
    private final Timeline<SurveyId> asked;

    InMemorySurveys(InMemoryDatabase database, Outbox outbox, Function<TicketId, List<TicketMessage>> messages) {
        this.database = database;
        this.outbox = outbox;
        this.messages = messages;
        this.surveys = new Table<>(database);
        this.secrets = new Table<>(database);
        this.answers = Timeline.newestFirst(database);
        this.asked = Timeline.newestFirst(database);
    }

    @Override
    public Optional<Survey> find(SurveyId id) {
        return surveys.find(id).filter(survey -> database.session().sees(survey.tenant()));
    }

    @Override
    public Optional<Survey> bySecret(String hash) {
        return secrets.find(hash)
                .flatMap(this::find)
                .filter(survey -> survey.secret().equals(Optional.of(hash)));
    }

    @Override
    public Optional<Survey> latestOf(TicketId ticket) {
        return asked.all(ticket.value()).stream().findFirst().flatMap(this::find);
    }

    @Override
    public Optional<UUID> lastToAnswer(TicketId ticket) {
        return messages.apply(ticket).stream()
                .filter(message -> message.author().type() == SenderType.AGENT
                        && message.visibility() == Visibility.PUBLIC
                        && message.delivery() != DeliveryStatus.CANCELLED)
                .flatMap(message -> message.author().id().stream())
                .reduce((earlier, later) -> later)
                .map(UUID::fromString);
    }

    @Override
    public void save(Survey survey) {
        database.session().requireOwn(survey.tenant());
        Optional<Survey> before = find(survey.id());
        if (before.isEmpty() || before.get().status() == SurveyStatus.WAITING) {
            put(survey);
        }
    }

    @Override
    public boolean answer(Survey answered, SatisfactionGiven event) {
        database.session().requireOwn(answered.tenant());
        Rating rating = answered.rating().orElseThrow();
        boolean first = find(answered.id())
                .filter(survey -> survey.secret().equals(answered.secret()))
                .filter(survey -> survey.door(rating.givenAt()) == Survey.Door.OPEN)
                .isPresent();
        if (first) {
            put(answered);
            answers.put(answered.tenant().value(), answered.place(), answered.id());
            outbox.publish(event);
        }
        return first;
    }

    @Override
    public Page<Survey> answers(RatingQuestion question, PageRequest page) {
        return answers.page(
                database.session().requireTenant().value(),
                page,
                id -> surveys.find(id).orElseThrow(),
                question::includes);
    }

    @Override
    public List<RatingSummary> summary(RatingQuestion question) {
        Map<Optional<UUID>, List<Survey>> byAgent = answers
                .all(database.session().requireTenant().value())
                .stream()
                .flatMap(id -> surveys.find(id).stream())
                .filter(question::includes)
                .collect(Collectors.groupingBy(Survey::agent));
        Stream<Map.Entry<Optional<UUID>, List<Survey>>> sorted = byAgent.entrySet().stream()
                .sorted(Comparator.comparing(
                        entry -> entry.getKey().map(UUID::toString).orElse("z")));
        return sorted.map(entry -> new RatingSummary(entry.getKey(), counts(entry.getValue())))
                .toList();
    }

    private static List<Long> counts(List<Survey> given) {
        return IntStream.rangeClosed(1, Rating.MOST)
                .mapToObj(score -> given.stream()
                        .flatMap(survey -> survey.rating().stream())
                        .filter(rating -> rating.score() == score)
                        .count())
                .toList();
    }

    private void put(Survey survey) {
        surveys.find(survey.id())
                .ifPresent(before -> asked.remove(before.ticket().value(), askedAt(before)));
        asked.put(survey.ticket().value(), askedAt(survey), survey.id());
        surveys.put(survey.id(), survey);
        survey.secret().ifPresent(hash -> secrets.put(hash, survey.id()));
    }

    private static PageKey askedAt(Survey survey) {
        return new PageKey(survey.createdAt(), survey.id().value());
    }
}
