package io.keybuzz.adapters.http.ticketing.routing;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.Edits;
import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Numbers;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.application.ticketing.routing.ChangeRoutingRule;
import io.keybuzz.application.ticketing.routing.CreateRoutingRule;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.routing.RoutingConditions;
import io.keybuzz.domain.ticketing.routing.RoutingMode;
import io.keybuzz.domain.ticketing.routing.RoutingRule;
import io.keybuzz.domain.ticketing.routing.RoutingRuleId;
import io.keybuzz.domain.ticketing.routing.TeamRouting;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Routing rules as the API reads and shows them. An empty list of values asks for nothing. */
final class RoutingJson {
    private static final Words<RoutingMode> MODES = Words.of(RoutingMode.class);
    private static final Words<Channel> CHANNELS = Words.of(Channel.class);
    private static final Words<TicketPriority> PRIORITIES = Words.of(TicketPriority.class);
    private static final int MOST = RoutingConditions.MOST_VALUES;

    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString NAME = new SerializedString("name");
    private static final SerializedString POSITION = new SerializedString("position");
    private static final SerializedString ACTIVE = new SerializedString("active");
    private static final SerializedString CHANNEL_LIST = new SerializedString("channels");
    private static final SerializedString CATEGORIES = new SerializedString("categories");
    private static final SerializedString LANGUAGES = new SerializedString("languages");
    private static final SerializedString MARKETPLACES = new SerializedString("marketplaces");
    private static final SerializedString PRIORITY_LIST = new SerializedString("priorities");
    private static final SerializedString TEAM_ID = new SerializedString("teamId");
    private static final SerializedString MODE = new SerializedString("mode");
    private static final SerializedString CAPACITY = new SerializedString("capacity");
    private static final SerializedString CREATED_AT = new SerializedString("createdAt");
    private static final SerializedString UPDATED_AT = new SerializedString("updatedAt");
    private static final SerializedString VERSION = new SerializedString("version");

    private RoutingJson() {}

    /** Reads all of the body; an unknown field is refused. */
    static CreateRoutingRule readNew(Fields body) {
        String name = body.text("name", RoutingRule.MAX_NAME);
        int position =
                Numbers.optional(body, "position", 0, RoutingRule.MAX_POSITION).orElse(0);
        boolean active = body.flag("active", true);
        ChangeRoutingRule.Wanted wanted = conditions(body);
        Optional<UUID> team = body.optionalId("teamId");
        RoutingMode mode = body.word("mode", MODES, RoutingMode.NONE);
        body.done();
        return new CreateRoutingRule(name, position, active, all(wanted), team.orElseThrow(RoutingJson::noTeam), mode);
    }

    private static Refusal noTeam() {
        return TicketProblem.INVALID_ROUTING_RULE.refuse("A rule sends tickets to a team", Map.of("field", "teamId"));
    }

    /** Reads all of the body; an unknown field is refused. */
    static ChangeRoutingRule readChange(Fields body, RoutingRuleId rule, ExpectedVersion expected) {
        Optional<String> name = body.changedText("name", RoutingRule.MAX_NAME);
        Optional<Integer> position = Numbers.changed(body, "position", 0, RoutingRule.MAX_POSITION);
        Optional<Boolean> active = Edits.changedFlag(body, "active");
        ChangeRoutingRule.Wanted wanted = conditions(body);
        Optional<UUID> team = Edits.changedId(body, "teamId");
        Optional<RoutingMode> mode = body.changedWord("mode", MODES);
        body.done();
        return new ChangeRoutingRule(rule, name, position, active, wanted, team, mode, expected);
    }

    private static ChangeRoutingRule.Wanted conditions(Fields body) {
        Optional<List<String>> channels = body.changedTexts("channels", MOST);
        Optional<List<String>> priorities = body.changedTexts("priorities", MOST);
        return new ChangeRoutingRule.Wanted(
                channels.map(words -> words("channels", words, CHANNELS)),
                body.changedTexts("categories", MOST),
                body.changedTexts("languages", MOST),
                body.changedTexts("marketplaces", MOST),
                priorities.map(words -> words("priorities", words, PRIORITIES)));
    }

    private static RoutingConditions all(ChangeRoutingRule.Wanted wanted) {
        return new RoutingConditions(
                wanted.channels().orElse(Set.of()),
                wanted.categories().orElse(List.of()),
                wanted.languages().orElse(List.of()),
                wanted.marketplaces().orElse(List.of()),
                wanted.priorities().orElse(Set.of()));
    }

    private static <E extends Enum<E>> Set<E> words(String field, List<String> texts, Words<E> words) {
        return texts.stream()
                .map(text -> words.read(text)
                        .orElseThrow(() -> TicketProblem.INVALID_ROUTING_RULE.refuse(
                                field + " must be among " + String.join(", ", words.all()), Map.of("field", field))))
                .collect(Collectors.toSet());
    }

    static void rule(JsonOut out, RoutingRule rule) throws IOException {
        RoutingConditions conditions = rule.conditions();
        out.open();
        out.id(ID, rule.id().value());
        out.text(NAME, rule.name());
        out.number(POSITION, rule.position());
        out.flag(ACTIVE, rule.active());
        out.texts(CHANNEL_LIST, sorted(conditions.channels(), CHANNELS));
        out.texts(CATEGORIES, conditions.categories());
        out.texts(LANGUAGES, conditions.languages());
        out.texts(MARKETPLACES, conditions.marketplaces());
        out.texts(PRIORITY_LIST, sorted(conditions.priorities(), PRIORITIES));
        out.id(TEAM_ID, rule.team());
        out.word(MODE, MODES.write(rule.mode()));
        out.instant(CREATED_AT, rule.createdAt());
        out.instant(UPDATED_AT, rule.updatedAt());
        out.number(VERSION, rule.version());
        out.close();
    }

    static void team(JsonOut out, TeamRouting team) throws IOException {
        out.open();
        out.id(TEAM_ID, team.team());
        WorkloadJson.capacity(out, CAPACITY, team.capacity());
        out.number(VERSION, team.version());
        out.close();
    }

    private static <E extends Enum<E>> List<String> sorted(Set<E> values, Words<E> words) {
        return values.stream().sorted().map(it -> words.write(it).getValue()).toList();
    }
}
