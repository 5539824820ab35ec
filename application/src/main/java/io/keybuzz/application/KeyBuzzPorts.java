package io.keybuzz.application;

import io.keybuzz.application.automation.AiParts;
import io.keybuzz.application.automation.AutomationStores;
import io.keybuzz.application.billing.BillingStores;
import io.keybuzz.application.billing.payment.RecordedPayments;
import io.keybuzz.application.marketplace.Channels;
import io.keybuzz.application.marketplace.MarketplaceStores;
import io.keybuzz.application.privacy.PrivacyStores;
import io.keybuzz.application.privacy.audit.AuditStores;
import io.keybuzz.application.shared.Leftovers;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.application.shared.TimeOrderedIds;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.application.shared.once.KeyedAnswers;
import io.keybuzz.application.tenancy.AccountPorts;
import io.keybuzz.application.tenancy.TenancyStores;
import io.keybuzz.application.ticketing.TicketingStores;
import io.keybuzz.application.ticketing.attachment.FileParts;
import io.keybuzz.domain.billing.port.PaymentGateway;
import io.keybuzz.domain.billing.port.TicketUsages;
import io.keybuzz.domain.privacy.port.MasterKeys;
import io.keybuzz.domain.privacy.port.Sealer;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.tenancy.port.AccessTokens;
import io.keybuzz.domain.tenancy.port.PasswordHasher;
import io.keybuzz.domain.tenancy.twofactor.port.OneTimeCodes;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Everything KeyBuzz is assembled from: where it keeps things, where time and ids come from, and whom it speaks to. */
public record KeyBuzzPorts(
        Runtime runtime,
        Stores stores,
        Security security,
        Channels channels,
        FileParts files,
        PaymentGateway payments,
        AiParts ai) {
    /** For those who have no model. */
    public KeyBuzzPorts(
            Runtime runtime,
            Stores stores,
            Security security,
            Channels channels,
            FileParts files,
            PaymentGateway payments) {
        this(runtime, stores, security, channels, files, payments, AiParts.offline());
    }

    /** For those who collect money elsewhere: what is due is written down. */
    public KeyBuzzPorts(Runtime runtime, Stores stores, Security security, Channels channels, FileParts files) {
        this(
                runtime,
                stores,
                security,
                channels,
                files,
                new RecordedPayments(stores.unitOfWork(), stores.billing().payments()));
    }

    /** For those who keep no files in KeyBuzz. */
    public KeyBuzzPorts(Runtime runtime, Stores stores, Security security, Channels channels) {
        this(runtime, stores, security, channels, FileParts.none());
    }

    /** The same with others to write and to understand. */
    public KeyBuzzPorts with(AiParts others) {
        return new KeyBuzzPorts(runtime, stores, security, channels, files, payments, others);
    }

    /** For embedders who know their callers already and open tickets by hand: no logins, no channels. */
    public static KeyBuzzPorts embedded(Runtime runtime, Stores stores) {
        return new KeyBuzzPorts(runtime, stores, Security.none(), Channels.none());
    }

    /** Time, ids and who listens. */
    public record Runtime(InstantSource time, IdSource ids, UseCaseListener listener) {
        /** UUIDv7 from the given clock and randomness, and nobody listens. */
        public static Runtime of(InstantSource time, RandomGenerator random) {
            return new Runtime(time, new TimeOrderedIds(time, random), UseCaseListener.none());
        }
    }

    /** One persistence adapter: memory or PostgreSQL. */
    public record Stores(
            UnitOfWork unitOfWork,
            Outbox outbox,
            TenancyStores tenancy,
            TicketingStores ticketing,
            BillingStores billing,
            AutomationStores automation,
            MarketplaceStores marketplace,
            AuditStores audit,
            KeyedAnswers answers,
            PrivacyStores privacy,
            Leftovers leftovers) {
        public TicketUsages usages() {
            return billing.usages();
        }
    }

    /** Passwords, tokens, what else accounts need, and secrets. */
    public record Security(PasswordHasher passwords, AccessTokens tokens, AccountPorts accounts, Secrets secrets) {
        /** For embedders who know their callers already: nobody can log in, no token is good. */
        public static Security none() {
            return new Security(new NoLogins.Passwords(), new NoLogins.Tokens(), NoLogins.accounts(), Secrets.none());
        }
    }

    /**
     * What secrets at rest and second factors are made with.
     *
     * @param secondFactorForSuperAdmins whether a super admin has to have one
     */
    public record Secrets(
            Sealer sealer, MasterKeys masterKeys, OneTimeCodes codes, boolean secondFactorForSuperAdmins) {
        /** For embedders who keep no secrets in KeyBuzz: nothing can be sealed, and nobody has a second factor. */
        public static Secrets none() {
            return new Secrets(new NoSecrets.Sealing(), new NoSecrets.Masters(), new NoSecrets.Codes(), false);
        }
    }
}
