package io.keybuzz.testkit.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Five hundred texts with which people try to make a question say something else: SQL, {@code LIKE}, {@code tsquery}, JSON,
 * array and row syntax, format strings, expression languages, comments, encodings. The same ones in the same order each time.
 */
public final class HostileStrings {
    /** How many there are. */
    public static final int COUNT = 500;

    private static final List<String> BEGINNINGS = List.of(
            "",
            "'",
            "\"",
            "')",
            "'))",
            "';",
            "\\'",
            "\\",
            "%27",
            "\u2019",
            "\uff07",
            "$$",
            "$tag$",
            "}",
            "]",
            "open'",
            "1",
            "-1",
            "null",
            "/*",
            "0x27",
            "E'\\047",
            "U&'\\0027",
            "`",
            "{",
            "(",
            "\t'",
            "\n';",
            "é'",
            "😀'");
    private static final List<String> MIDDLES = List.of(
            " or 1=1",
            " or '1'='1",
            " and pg_sleep(9)",
            "; select pg_sleep(9)",
            "; drop table ticketing.ticket",
            " union select password_hash from tenancy.app_user",
            " union all select null,null",
            " || current_user",
            " || (select version())",
            "::int",
            "::tsquery",
            " :* & | ! <-> ( ) ~^",
            " @@ to_tsquery('a')",
            " = any('{}')",
            " is not null",
            " between 'a' and 'z'",
            " like '%",
            " ilike '_%' escape '!",
            " order by 1",
            " limit 0",
            " for update",
            "; set role keybuzz_owner",
            "; select set_config('keybuzz.tenant_id','',false)",
            " returning *",
            "{\"$ne\":null}",
            "[$ne]=1",
            "{a,NULL,\"b\"}",
            "(1,2,3)",
            "%s%n%x",
            "%1$s",
            "${7*7}",
            "#{7*7}",
            "{{7*7}}",
            ":tenant",
            "?",
            "$1",
            "@@version",
            "waitfor delay '0:0:9'",
            "benchmark(9,md5(1))",
            "xp_cmdshell");
    private static final List<String> ENDS =
            List.of("", " --", " #", "/*", "*/", "'", "\"", ";", ")", "\\", "%00", "\r\n");

    private HostileStrings() {}

    public static List<String> all() {
        Set<String> texts = new LinkedHashSet<>();
        for (int i = 0; texts.size() < COUNT; i++) {
            texts.add(BEGINNINGS.get(i % BEGINNINGS.size())
                    + MIDDLES.get((i * 7 + i / BEGINNINGS.size()) % MIDDLES.size())
                    + ENDS.get((i * 5 + i / MIDDLES.size()) % ENDS.size()));
        }
        return List.copyOf(new ArrayList<>(texts));
    }
}
