package io.keybuzz.domain.automation.reading;

import io.keybuzz.domain.automation.engine.Folding;
import io.keybuzz.domain.automation.rule.AiCondition;
import io.keybuzz.domain.automation.rule.ConditionOperator;
import io.keybuzz.domain.automation.situation.FactField;
import io.keybuzz.domain.automation.situation.FieldKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads conditions: a field there is, an operator it knows, and values of its kind. */
final class ConditionReader {
    /** Most values of one condition. */
    static final int MOST_VALUES = 50;
    /** Most characters of one value. */
    static final int MAX_VALUE = 500;

    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);
    private static final int MOST_FRACTION = 6;

    private final Faults faults;

    ConditionReader(Faults faults) {
        this.faults = faults;
    }

    Optional<AiCondition> read(String path, Written written) {
        return faults.group(path, written, List.of("field", "operator", "value"))
                .flatMap(group -> condition(path, group));
    }

    private Optional<AiCondition> condition(String path, Map<String, Written> group) {
        Optional<FactField> field = field(path + ".field", part(group, "field"));
        Optional<ConditionOperator> operator =
                faults.word(path + ".operator", part(group, "operator"), ConditionOperator.class);
        if (field.isEmpty() || operator.isEmpty()) {
            return Optional.empty();
        }
        if (!field.get().kind().knows(operator.get())) {
            faults.add(
                    path + ".operator",
                    "not-allowed",
                    field.get().path() + " is compared by " + operators(field.get()));
            return Optional.empty();
        }
        List<String> values = values(path + ".value", part(group, "value"), field.get(), operator.get());
        return values.isEmpty() ? Optional.empty() : Optional.of(new AiCondition(field.get(), operator.get(), values));
    }

    private static Written part(Map<String, Written> group, String name) {
        return group.getOrDefault(name, Written.NOTHING);
    }

    private Optional<FactField> field(String path, Written written) {
        Optional<String> name = faults.text(path, written, 100);
        Optional<FactField> field = name.flatMap(FactField::of);
        if (name.isPresent() && field.isEmpty()) {
            faults.add(
                    path,
                    "not-allowed",
                    "must be one of "
                            + Arrays.stream(FactField.values())
                                    .map(FactField::path)
                                    .collect(Collectors.joining(", ")));
        }
        return field;
    }

    private static String operators(FactField field) {
        return field.kind().operators().stream()
                .map(operator -> operator.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private List<String> values(String path, Written written, FactField field, ConditionOperator operator) {
        if (!WrittenRule.takesMany(operator)) {
            return value(path, written, field).map(List::of).orElse(List.of());
        }
        List<Written> elements = faults.list(path, written, 1, MOST_VALUES);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            value(path + "[" + i + "]", elements.get(i), field).ifPresent(values::add);
        }
        return values.size() < elements.size()
                ? List.of()
                : values.stream().distinct().toList();
    }

    private Optional<String> value(String path, Written written, FactField field) {
        if (!written.isThere()) {
            faults.add(path, "required", "is required");
            return Optional.empty();
        }
        return switch (field.kind()) {
            case TEXT -> comparable(path, faults.text(path, written, MAX_VALUE));
            case WORD, SET -> comparable(path, word(path, written, field));
            case COUNT, MEASURE -> number(path, written, field.kind());
            case FLAG -> flag(path, written);
        };
    }

    /** Nothing but accents or signs nobody sees would be found in every text. */
    private Optional<String> comparable(String path, Optional<String> text) {
        return text.filter(it -> {
            boolean nothing = Folding.fold(it).isEmpty();
            if (nothing) {
                faults.add(path, "blank", "must have a letter, a digit or a sign");
            }
            return !nothing;
        });
    }

    private Optional<String> word(String path, Written written, FactField field) {
        Optional<String> word = faults.line(path, written, MAX_VALUE);
        Set<String> words = Set.copyOf(field.words());
        if (words.isEmpty()) {
            return word.map(it -> it.toLowerCase(Locale.ROOT));
        }
        Optional<String> known = word.filter(words::contains);
        if (word.isPresent() && known.isEmpty()) {
            faults.add(
                    path,
                    "not-allowed",
                    "must be one of "
                            + (words.size() > 20
                                    ? "the words listed at /api/v1/ai/rules/fields"
                                    : String.join(", ", field.words())));
        }
        return known;
    }

    private Optional<String> number(String path, Written written, FieldKind kind) {
        if (!(written instanceof Written.Number number)) {
            faults.add(path, "wrong-type", "must be a number");
            return Optional.empty();
        }
        BigDecimal value = number.number();
        if (value.abs().compareTo(LARGEST) > 0) {
            faults.add(path, "not-allowed", "must be between -" + LARGEST + " and " + LARGEST);
            return Optional.empty();
        }
        int most = kind == FieldKind.COUNT ? 0 : MOST_FRACTION;
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (plain.scale() > most) {
            faults.add(
                    path,
                    "not-allowed",
                    most == 0 ? "must be a whole number" : "must have at most " + most + " digits after the point");
            return Optional.empty();
        }
        return Optional.of(plain.toPlainString());
    }

    private Optional<String> flag(String path, Written written) {
        if (written instanceof Written.Flag flag) {
            return Optional.of(Boolean.toString(flag.flag()));
        }
        faults.add(path, "wrong-type", "must be true or false");
        return Optional.empty();
    }
}
