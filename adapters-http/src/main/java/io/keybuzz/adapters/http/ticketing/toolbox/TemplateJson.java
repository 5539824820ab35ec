package io.keybuzz.adapters.http.ticketing.toolbox;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.application.ticketing.toolbox.template.ChangeTemplate;
import io.keybuzz.application.ticketing.toolbox.template.CreateTemplate;
import io.keybuzz.application.ticketing.toolbox.template.RenderTemplate;
import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.canned.Label;
import io.keybuzz.domain.ticketing.canned.Template;
import io.keybuzz.domain.ticketing.canned.TemplateId;
import io.keybuzz.domain.ticketing.canned.TemplateText;
import io.keybuzz.domain.ticketing.canned.Variable;
import io.keybuzz.domain.ticketing.saved.Audience;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Templates as the API reads and shows them. */
final class TemplateJson {
    private static final int LANGUAGE_LENGTH = 2;
    private static final SerializedString BODY = new SerializedString("body");
    private static final SerializedString TRANSLATIONS = new SerializedString("translations");
    private static final SerializedString LANGUAGE = new SerializedString("language");
    private static final SerializedString MISSING = new SerializedString("missing");

    private TemplateJson() {}

    /** Reads all of the body; an unknown field is refused. */
    static CreateTemplate readNew(Fields body) {
        String name = body.text("name", Label.MAX_NAME);
        Optional<String> shortcut = body.optionalText("shortcut", Label.MAX_SHORTCUT);
        Audience.Kind visibility = body.word("visibility", SharedJson.VISIBILITIES, Audience.Kind.USER);
        Optional<UUID> team = body.optionalId("teamId");
        String text = body.text("body", MessageBody.MAX_WRITTEN);
        Optional<List<Fields>> translations = body.optionalObjects("translations", Template.MOST_TRANSLATIONS);
        body.done();
        return new CreateTemplate(
                new Label(name, shortcut),
                visibility,
                team,
                new TemplateText(text),
                translations.map(TemplateJson::translations).orElse(Map.of()));
    }

    /** Reads all of the body; an unknown field is refused. */
    static ChangeTemplate readChange(Fields body, TemplateId template, ExpectedVersion expected) {
        Optional<String> name = body.changedText("name", Label.MAX_NAME);
        Edit<String> shortcut = body.editedText("shortcut", Label.MAX_SHORTCUT);
        Optional<String> text = body.changedText("body", MessageBody.MAX_WRITTEN);
        Optional<List<Fields>> translations = body.optionalObjects("translations", Template.MOST_TRANSLATIONS);
        body.done();
        return new ChangeTemplate(
                template,
                name,
                shortcut,
                text.map(TemplateText::new),
                translations.map(TemplateJson::translations),
                expected);
    }

    private static Map<String, TemplateText> translations(List<Fields> list) {
        Map<String, TemplateText> translations = new HashMap<>();
        for (Fields one : list) {
            String language = one.text("language", LANGUAGE_LENGTH);
            String text = one.text("body", MessageBody.MAX_WRITTEN);
            one.done();
            if (translations.put(language, new TemplateText(text)) != null) {
                throw TicketProblem.INVALID_TEMPLATE.refuse("The language " + language + " is there twice");
            }
        }
        return translations;
    }

    static void template(JsonOut out, Template template) throws IOException {
        out.open();
        out.id(SharedJson.ID, template.id().value());
        SharedJson.label(out, template.label(), template.audience());
        out.text(BODY, template.body().source());
        out.openList(TRANSLATIONS);
        for (Map.Entry<String, TemplateText> entry : template.translations().entrySet()) {
            out.open();
            out.text(LANGUAGE, entry.getKey());
            out.text(BODY, entry.getValue().source());
            out.close();
        }
        out.closeList();
        SharedJson.versions(out, template.createdAt(), template.updatedAt(), template.version());
        out.close();
    }

    static void rendered(JsonOut out, RenderTemplate.Rendered rendered) throws IOException {
        out.open();
        out.text(BODY, rendered.body());
        out.text(LANGUAGE, rendered.language().orElse(null));
        out.texts(MISSING, rendered.missing().stream().map(Variable::word).toList());
        out.close();
    }
}
