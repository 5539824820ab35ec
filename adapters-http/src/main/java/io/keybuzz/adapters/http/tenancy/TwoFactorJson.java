package io.keybuzz.adapters.http.tenancy;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.tenancy.qr.QrPicture;
import io.keybuzz.application.tenancy.LogIn;
import io.keybuzz.application.tenancy.TwoStepLogIn;
import io.keybuzz.application.tenancy.secondstep.Enrolment;
import io.keybuzz.application.tenancy.twofactor.GetSecondFactor;
import java.io.IOException;
import java.util.List;

/** Second factors on the wire. */
final class TwoFactorJson {
    private static final SerializedString MFA_REQUIRED = new SerializedString("mfaRequired");
    private static final SerializedString ENROLMENT_REQUIRED = new SerializedString("enrolmentRequired");
    private static final SerializedString MFA_TOKEN = new SerializedString("mfaToken");
    private static final SerializedString ENABLED = new SerializedString("enabled");
    private static final SerializedString ENABLED_AT = new SerializedString("enabledAt");
    private static final SerializedString PENDING = new SerializedString("pending");
    private static final SerializedString REQUIRED = new SerializedString("required");
    private static final SerializedString RECOVERY_CODES_LEFT = new SerializedString("recoveryCodesLeft");
    private static final SerializedString SECRET = new SerializedString("secret");
    private static final SerializedString URI = new SerializedString("uri");
    private static final SerializedString QR_SVG = new SerializedString("qrSvg");
    private static final SerializedString QR_PNG = new SerializedString("qrPng");
    private static final SerializedString RECOVERY_CODES = new SerializedString("recoveryCodes");

    private TwoFactorJson() {}

    /** Without envelope, like the login it stands in for. */
    static void needed(JsonOut out, LogIn.SecondStepNeeded needed) throws IOException {
        out.open();
        out.flag(MFA_REQUIRED, true);
        out.flag(ENROLMENT_REQUIRED, needed.enrolment());
        out.text(MFA_TOKEN, needed.mfaToken());
        out.close();
    }

    /** A login, and the recovery codes beside it. */
    static void enrolled(JsonOut out, TwoStepLogIn.Enrolled enrolled) throws IOException {
        out.open();
        AccessJson.full(out, enrolled.login());
        out.texts(RECOVERY_CODES, enrolled.recoveryCodes());
        out.close();
    }

    static void status(JsonOut out, GetSecondFactor.Status status) throws IOException {
        out.open();
        out.flag(ENABLED, status.confirmedAt().isPresent());
        out.instant(ENABLED_AT, status.confirmedAt().orElse(null));
        out.flag(PENDING, status.begun());
        out.flag(REQUIRED, status.required());
        out.number(RECOVERY_CODES_LEFT, status.recoveryCodesLeft());
        out.close();
    }

    static void enrolment(JsonOut out, Enrolment enrolment) throws IOException {
        QrPicture picture = QrPicture.of(enrolment.uri());
        out.open();
        out.text(SECRET, enrolment.secret());
        out.text(URI, enrolment.uri());
        out.text(QR_SVG, picture.svgUri());
        out.text(QR_PNG, picture.pngUri());
        out.close();
    }

    static void recoveryCodes(JsonOut out, List<String> codes) throws IOException {
        out.open();
        out.texts(RECOVERY_CODES, codes);
        out.close();
    }
}
