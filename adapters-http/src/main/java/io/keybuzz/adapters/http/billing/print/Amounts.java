package io.keybuzz.adapters.http.billing.print;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;

/** Minor units as people write amounts; how many there are in one is the currency's own. */
public final class Amounts {
    private Amounts() {}

    /** Such as {@code 1234.50}. */
    public static String plain(long minor, String currency) {
        return exact(minor, currency).toPlainString();
    }

    /** Such as {@code 1,234.50 EUR}. */
    static String grouped(long minor, String currency) {
        BigDecimal amount = exact(minor, currency);
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(amount.scale());
        return format.format(amount) + " " + currency;
    }

    static String count(long number) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    private static BigDecimal exact(long minor, String currency) {
        return BigDecimal.valueOf(minor, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
