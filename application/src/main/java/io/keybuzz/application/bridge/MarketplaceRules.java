package io.keybuzz.application.bridge;

import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.content.ContentFinding;
import io.keybuzz.domain.marketplace.content.ContentPolicy;
import io.keybuzz.domain.marketplace.content.DraftContent;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.ticketing.reply.DraftReply;
import io.keybuzz.domain.ticketing.reply.Finding;
import io.keybuzz.domain.ticketing.reply.port.ChannelRules;
import java.util.List;
import java.util.Map;

/** A ticket's answer is held against what the marketplaces say of its channel. */
public final class MarketplaceRules implements ChannelRules {
    @Override
    public List<Finding> check(Channel channel, DraftReply draft) {
        return found(channel, draft).stream().map(MarketplaceRules::finding).toList();
    }

    @Override
    public void require(Channel channel, DraftReply draft) {
        List<ContentFinding> blocking =
                found(channel, draft).stream().filter(ContentFinding::blocks).toList();
        if (!blocking.isEmpty()) {
            throw MarketplaceProblem.CONTENT_BLOCKED.refuse(
                    blocking.get(0).sentence(),
                    Map.of(
                            "errors",
                            blocking.stream().map(MarketplaceRules::error).toList()));
        }
    }

    private static List<ContentFinding> found(Channel channel, DraftReply draft) {
        return ContentPolicy.of(channel)
                .check(new DraftContent(
                        draft.body(),
                        draft.files().stream()
                                .map(file -> new DraftContent.File(file.name(), file.size()))
                                .toList()));
    }

    private static Finding finding(ContentFinding found) {
        return new Finding(
                found.blocks() ? Finding.Level.BLOCK : Finding.Level.WARN,
                found.rule().word(),
                found.rule().isOfAttachments() ? Finding.Part.ATTACHMENTS : Finding.Part.BODY,
                found.offset(),
                found.length(),
                found.sentence());
    }

    private static Map<String, Object> error(ContentFinding found) {
        return Map.of(
                "field", found.rule().isOfAttachments() ? "attachments" : "body",
                "code", found.rule().word(),
                "message", found.sentence(),
                "offset", found.offset(),
                "length", found.length());
    }
}
