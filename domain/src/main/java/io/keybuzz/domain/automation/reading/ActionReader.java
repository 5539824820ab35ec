package io.keybuzz.domain.automation.reading;

import io.keybuzz.domain.automation.rule.AiAction;
import io.keybuzz.domain.automation.rule.AiActionType;
import io.keybuzz.domain.automation.rule.ReplyText;
import io.keybuzz.domain.automation.rule.TagWord;
import io.keybuzz.domain.automation.situation.FactField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads actions: each type has parameters of its own, and takes no others. */
final class ActionReader {
    static final int MAX_GUIDANCE = 2_000;
    static final int MOST_QUESTIONS = 10;
    static final int MAX_QUESTION = 500;
    static final int MAX_NOTE = 2_000;

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final Faults faults;

    ActionReader(Faults faults) {
        this.faults = faults;
    }

    Optional<AiAction> read(String path, Written written) {
        return faults.group(path, written, List.of("type", "params")).flatMap(group -> action(path, group));
    }

    private Optional<AiAction> action(String path, Map<String, Written> group) {
        Optional<AiActionType> type =
                faults.word(path + ".type", group.getOrDefault("type", Written.NOTHING), AiActionType.class);
        Written params = group.getOrDefault("params", Written.NOTHING);
        return type.flatMap(it -> ofType(path + ".params", it, params));
    }

    private Optional<AiAction> ofType(String path, AiActionType type, Written params) {
        return switch (type) {
            case SEND_REPLY -> optional(path, params, "text", "guidance").flatMap(it -> reply(path, it));
            case SET_STATUS ->
                faults.group(path, params, List.of("status")).flatMap(it -> status(path + ".status", it));
            case ADD_TAG -> faults.group(path, params, List.of("tag")).flatMap(it -> tag(path + ".tag", it));
            case REQUEST_MORE_INFO ->
                faults.group(path, params, List.of("questions")).flatMap(it -> questions(path + ".questions", it));
            case ESCALATE -> optional(path, params, "teamId", "note").flatMap(it -> escalation(path, it));
        };
    }

    /** Parameters of an action that can do without any. */
    private Optional<Map<String, Written>> optional(String path, Written params, String... names) {
        return params.isThere() ? faults.group(path, params, List.of(names)) : Optional.of(Map.of());
    }

    private Optional<AiAction> reply(String path, Map<String, Written> params) {
        Optional<String> text = faults.maybeText(path + ".text", part(params, "text"), ReplyText.MAX);
        Optional<String> guidance = faults.maybeText(path + ".guidance", part(params, "guidance"), MAX_GUIDANCE);
        text.flatMap(ReplyText::fault).ifPresent(why -> faults.add(path + ".text", "not-allowed", why));
        if (text.isPresent() && guidance.isPresent()) {
            faults.add(path + ".guidance", "not-allowed", "means nothing beside a text that is said word for word");
        }
        return Optional.of(new AiAction.SendReply(text, guidance));
    }

    private Optional<AiAction> status(String path, Map<String, Written> params) {
        List<String> words = FactField.TICKET_STATUS.words();
        Optional<String> word = faults.text(path, part(params, "status"), 100);
        if (word.isPresent() && !words.contains(word.get())) {
            faults.add(path, "not-allowed", "must be one of " + String.join(", ", words));
            return Optional.empty();
        }
        return word.map(it -> new AiAction.SetStatus(it.toUpperCase(Locale.ROOT)));
    }

    private Optional<AiAction> tag(String path, Map<String, Written> params) {
        Optional<String> text = faults.text(path, part(params, "tag"), TagWord.MAX);
        Optional<String> tag = text.flatMap(TagWord::normal);
        if (text.isPresent() && tag.isEmpty()) {
            faults.add(path, "not-allowed", "must be of letters, digits or _.:/- and start with a letter or digit");
        }
        return tag.map(AiAction.AddTag::new);
    }

    private Optional<AiAction> questions(String path, Map<String, Written> params) {
        List<Written> elements = faults.list(path, part(params, "questions"), 1, MOST_QUESTIONS);
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            faults.line(path + "[" + i + "]", elements.get(i), MAX_QUESTION).ifPresent(questions::add);
        }
        return questions.isEmpty() ? Optional.empty() : Optional.of(new AiAction.RequestMoreInfo(questions));
    }

    private Optional<AiAction> escalation(String path, Map<String, Written> params) {
        Optional<String> team = faults.maybeText(path + ".teamId", part(params, "teamId"), 100);
        if (team.isPresent() && !UUID_TEXT.matcher(team.get()).matches()) {
            faults.add(path + ".teamId", "malformed", "must be an id");
            return Optional.empty();
        }
        return Optional.of(new AiAction.Escalate(
                team.map(UUID::fromString), faults.maybeText(path + ".note", part(params, "note"), MAX_NOTE)));
    }

    private static Written part(Map<String, Written> params, String name) {
        return params.getOrDefault(name, Written.NOTHING);
    }
}
