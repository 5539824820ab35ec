package io.keybuzz.adapters.http.ticketing.satisfaction;

import io.keybuzz.domain.shared.Texts;
import io.keybuzz.domain.ticketing.satisfaction.Rating;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a browser sends from the page. @param score 0 when none was chosen */
record SurveyForm(int score, Optional<String> comment) {
    private static final Pattern SCORE = Pattern.compile("[1-5]");
    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    static SurveyForm read(byte[] body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&", 20)) {
            int end = pair.indexOf('=');
            if (end > 0) {
                fields.put(pair.substring(0, end), decode(pair.substring(end + 1)));
            }
        }
        String score = fields.getOrDefault("score", "");
        Optional<String> comment = Optional.ofNullable(fields.get("comment"))
                .filter(Texts::hasContent)
                .map(text -> Texts.truncate(Texts.storable(text.strip()), Rating.MAX_COMMENT));
        return new SurveyForm(SCORE.matcher(score).matches() ? Integer.parseInt(score) : 0, comment);
    }

    private static String decode(String text) {
        return URLDecoder.decode(BROKEN.matcher(text).replaceAll("%25"), StandardCharsets.UTF_8);
    }
}
