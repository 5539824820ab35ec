package io.keybuzz.adapters.http.ticketing.attachment;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.attachment.AttachmentId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Links to files: good for five minutes, for one file, and for whoever holds them, such as a browser's own download. */
final class DownloadLinks {
    static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    DownloadLinks(String secret) {
        this.key = new SecretKeySpec(
                hmac(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM), "download links"),
                ALGORITHM);
    }

    String path(TenantId tenant, AttachmentId attachment, Instant expires) {
        return "/api/v1/attachments/" + attachment + "/content?tenant=" + tenant.value() + "&expires="
                + expires.getEpochSecond() + "&signature=" + sign(tenant, attachment, expires.getEpochSecond());
    }

    /** Refuses what was not signed here like a missing file, and what was with {@code ticketing/link-expired}. */
    void require(TenantId tenant, AttachmentId attachment, long expires, String signature, Instant now) {
        boolean ours = MessageDigest.isEqual(
                sign(tenant, attachment, expires).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
        if (!ours) {
            throw TicketProblem.ATTACHMENT_NOT_FOUND.refuse("There is no such attachment");
        }
        if (now.getEpochSecond() >= expires) {
            throw TicketProblem.LINK_EXPIRED.refuse("The link has expired; ask for the attachment again");
        }
    }

    private String sign(TenantId tenant, AttachmentId attachment, long expires) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(hmac(key, tenant.value() + "|" + attachment + "|" + expires));
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
