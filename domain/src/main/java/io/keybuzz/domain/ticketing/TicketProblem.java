package io.keybuzz.domain.ticketing;

import io.keybuzz.domain.shared.ProblemCode;
import io.keybuzz.domain.shared.ProblemKind;
import io.keybuzz.domain.shared.Refusal;
import java.util.Map;

/** Problem catalogue of ticketing. */
public enum TicketProblem implements ProblemCode {
    TICKET_NOT_FOUND("ticketing/ticket-not-found", "There is no such ticket", ProblemKind.NOT_FOUND),
    INVALID_TICKET("ticketing/invalid-ticket", "The ticket cannot be opened like this", ProblemKind.RULE_VIOLATED),
    INVALID_VIEW("ticketing/invalid-view", "The view is not acceptable", ProblemKind.RULE_VIOLATED),
    TOO_MANY_VIEWS("ticketing/too-many-views", "There are too many views already", ProblemKind.CONFLICT),
    VIEW_NOT_FOUND("ticketing/view-not-found", "There is no such view", ProblemKind.NOT_FOUND),
    INVALID_FILTER("ticketing/invalid-filter", "Tickets cannot be chosen like this", ProblemKind.RULE_VIOLATED),
    INVALID_TAGS("ticketing/invalid-tags", "The tags are not acceptable", ProblemKind.RULE_VIOLATED),
    INVALID_CHANGE("ticketing/invalid-change", "The ticket cannot be changed like this", ProblemKind.RULE_VIOLATED),
    ILLEGAL_MOVE("ticketing/illegal-move", "The ticket's status does not allow this", ProblemKind.CONFLICT),
    MERGED("ticketing/merged", "The ticket is part of another one now", ProblemKind.CONFLICT),
    MERGE_MIXES("ticketing/merge-mixes", "The tickets are of different buyers or channels", ProblemKind.CONFLICT),
    MERGE_LOSES_CHANNEL(
            "ticketing/merge-loses-channel", "The buyer could not be answered any more", ProblemKind.CONFLICT),
    MERGE_FINAL("ticketing/merge-final", "There is no merge that can be undone", ProblemKind.CONFLICT),
    INVALID_MERGE("ticketing/invalid-merge", "The tickets cannot be merged like this", ProblemKind.RULE_VIOLATED),
    INVALID_SPLIT("ticketing/invalid-split", "The ticket cannot be split like this", ProblemKind.RULE_VIOLATED),
    INVALID_LINK("ticketing/invalid-link", "The tickets cannot be linked like this", ProblemKind.RULE_VIOLATED),
    LINK_EXISTS("ticketing/link-exists", "The tickets are linked like this already", ProblemKind.CONFLICT),
    LINK_NOT_FOUND("ticketing/link-not-found", "There is no such link", ProblemKind.NOT_FOUND),
    INVALID_DESK_RULES(
            "ticketing/invalid-desk-rules", "The desk cannot work by these rules", ProblemKind.RULE_VIOLATED),
    INVALID_CALENDAR("ticketing/invalid-calendar", "The calendar cannot be counted by", ProblemKind.RULE_VIOLATED),
    CALENDAR_NOT_FOUND("ticketing/calendar-not-found", "There is no such calendar", ProblemKind.NOT_FOUND),
    CALENDAR_IN_USE("ticketing/calendar-in-use", "A policy counts by this calendar", ProblemKind.CONFLICT),
    INVALID_SLA_POLICY("ticketing/invalid-sla-policy", "The policy cannot be promised", ProblemKind.RULE_VIOLATED),
    SLA_POLICY_NOT_FOUND("ticketing/sla-policy-not-found", "There is no such policy", ProblemKind.NOT_FOUND),
    ATTACHMENT_NOT_FOUND("ticketing/attachment-not-found", "There is no such attachment", ProblemKind.NOT_FOUND),
    ATTACHMENT_TOO_LARGE("ticketing/attachment-too-large", "The file is too large", ProblemKind.TOO_LARGE),
    ATTACHMENT_TYPE("ticketing/attachment-type", "Files of this type are not taken", ProblemKind.UNSUPPORTED),
    ATTACHMENT_REFUSED("ticketing/attachment-refused", "The file is not acceptable", ProblemKind.RULE_VIOLATED),
    ATTACHMENT_UNUSABLE(
            "ticketing/attachment-unusable", "A file cannot go with this message", ProblemKind.RULE_VIOLATED),
    ATTACHMENT_SENT("ticketing/attachment-sent", "The file went with a message", ProblemKind.CONFLICT),
    LINK_EXPIRED("ticketing/link-expired", "The link is good no longer", ProblemKind.GONE),
    CUSTOMER_NOT_FOUND("ticketing/customer-not-found", "There is no such customer", ProblemKind.NOT_FOUND),
    INVALID_CUSTOMER("ticketing/invalid-customer", "The customer cannot be kept like this", ProblemKind.RULE_VIOLATED),
    CUSTOMER_TAKEN("ticketing/customer-taken", "An address belongs to another customer", ProblemKind.CONFLICT),
    CUSTOMER_MERGED("ticketing/customer-merged", "The customer is part of another one now", ProblemKind.CONFLICT),
    CUSTOMER_NOTE_NOT_FOUND("ticketing/customer-note-not-found", "There is no such note", ProblemKind.NOT_FOUND),
    INVALID_ROUTING_RULE(
            "ticketing/invalid-routing-rule", "Tickets cannot be routed like this", ProblemKind.RULE_VIOLATED),
    TOO_MANY_ROUTING_RULES(
            "ticketing/too-many-routing-rules", "There are too many routing rules already", ProblemKind.CONFLICT),
    ROUTING_RULE_NOT_FOUND("ticketing/routing-rule-not-found", "There is no such routing rule", ProblemKind.NOT_FOUND),
    TEAM_NOT_FOUND("ticketing/team-not-found", "There is no such team", ProblemKind.NOT_FOUND),
    INVALID_ASSIGNMENT("ticketing/invalid-assignment", "The ticket cannot be given to them", ProblemKind.RULE_VIOLATED),
    TAKEN("ticketing/taken", "Somebody else has the ticket", ProblemKind.CONFLICT),
    NEWER_MESSAGE("ticketing/newer-message", "The buyer has written again", ProblemKind.CONFLICT),
    INVALID_TEMPLATE("ticketing/invalid-template", "The text cannot be kept like this", ProblemKind.RULE_VIOLATED),
    TEMPLATE_NOT_FOUND("ticketing/template-not-found", "There is no such template", ProblemKind.NOT_FOUND),
    INVALID_LABEL("ticketing/invalid-label", "The name or shortcut is not acceptable", ProblemKind.RULE_VIOLATED),
    INVALID_VISIBILITY("ticketing/invalid-visibility", "Nobody would see it", ProblemKind.RULE_VIOLATED),
    SHORTCUT_TAKEN("ticketing/shortcut-taken", "The shortcut means something else", ProblemKind.CONFLICT),
    INVALID_ACTIONS("ticketing/invalid-actions", "This cannot be done with a ticket", ProblemKind.RULE_VIOLATED),
    MACRO_NOT_FOUND("ticketing/macro-not-found", "There is no such macro", ProblemKind.NOT_FOUND),
    BULK_NOT_FOUND("ticketing/bulk-not-found", "There is no such work", ProblemKind.NOT_FOUND),
    BULK_TOO_LARGE("ticketing/bulk-too-large", "There are too many tickets", ProblemKind.RULE_VIOLATED),
    DRAFT_NOT_FOUND("ticketing/draft-not-found", "There is no such draft", ProblemKind.NOT_FOUND),
    SURVEY_NOT_FOUND("ticketing/survey-not-found", "The link leads nowhere", ProblemKind.NOT_FOUND),
    INVALID_RATING("ticketing/invalid-rating", "The rating is not acceptable", ProblemKind.RULE_VIOLATED),
    ATTRIBUTE_NOT_FOUND("ticketing/attribute-not-found", "There is no such attribute", ProblemKind.NOT_FOUND),
    ATTRIBUTE_TAKEN("ticketing/attribute-taken", "There is an attribute of this name", ProblemKind.CONFLICT),
    INVALID_ATTRIBUTE("ticketing/invalid-attribute", "Tickets cannot have such a field", ProblemKind.RULE_VIOLATED),
    NOT_UNDOABLE("ticketing/not-undoable", "The reply cannot be taken back", ProblemKind.CONFLICT),
    INVALID_BODY("ticketing/invalid-body", "The message text is not acceptable", ProblemKind.RULE_VIOLATED);

    private final String slug;
    private final String title;
    private final ProblemKind kind;

    TicketProblem(String slug, String title, ProblemKind kind) {
        this.slug = slug;
        this.title = title;
        this.kind = kind;
    }

    /** For whatever is done with a ticket that is part of another. */
    public static Refusal mergedInto(TicketId target) {
        return MERGED.refuse("The ticket was merged into " + target, Map.of("mergedInto", target.toString()));
    }

    /** The one refusal for a missing ticket and another tenant's, so that the two cannot be told apart. */
    public static Refusal notFound(TicketId id) {
        return TICKET_NOT_FOUND.refuse("There is no ticket " + id);
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
