package io.keybuzz.adapters.jdbi.shared;

/**
 * One statement of a store, made once. Inside a tenant it says {@code tenant_id = ? and …}, which serves the index; on the
 * wider scopes that one condition is left out. Who may see what is decided by the policies of the tables, not here.
 */
public final class Sql {
    static final String SET_SCOPE = "select set_config('keybuzz.tenant_id', ?, true);\n";
    private static final String SET_SCOPE_AND_PLAN = "select set_config('keybuzz.tenant_id', ?, true),"
            + " set_config('plan_cache_mode', 'force_custom_plan', true);\n";
    private static final String TENANT_CONDITION = "(?:\\b\\w+\\.)?\\btenant_id = \\? and\\s+";

    private final String tenant;
    private final String scopedTenant;
    private final String wide;

    private Sql(String scope, String tenant, String wide) {
        this.tenant = tenant;
        this.scopedTenant = scope + tenant;
        this.wide = wide;
    }

    private Sql(String tenant, String wide) {
        this(SET_SCOPE, tenant, wide);
    }

    /** A statement for every scope; each {@code tenant_id = ? and} is bound by {@link Args#tenant()}. */
    public static Sql of(String text) {
        return new Sql(text, text.replaceAll(TENANT_CONDITION, ""));
    }

    /** A statement that is the same in every scope. */
    public static Sql exact(String text) {
        return new Sql(text, text);
    }

    /** Two statements for one question, where the wider scopes must start somewhere else to find an index. */
    public static Sql perScope(String tenant, String wide) {
        return new Sql(tenant, wide);
    }

    /**
     * The same statement, planned for its values each time it opens a unit of work: where values decide by which of many indexes
     * an answer is found soonest, a plan for all of them is a hundred times slower for some.
     */
    public Sql plannedForValues() {
        return new Sql(SET_SCOPE_AND_PLAN, tenant, wide);
    }

    String tenant() {
        return tenant;
    }

    String scopedTenant() {
        return scopedTenant;
    }

    String wide() {
        return wide;
    }
}
