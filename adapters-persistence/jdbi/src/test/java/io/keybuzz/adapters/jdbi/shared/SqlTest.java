package io.keybuzz.adapters.jdbi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlTest {
    @Test
    void a_tenants_statement_carries_its_scope_in_front() {
        Sql sql = Sql.of("select 1 from t where t.tenant_id = ? and t.id = ?");

        assertThat(sql.tenant()).isEqualTo("select 1 from t where t.tenant_id = ? and t.id = ?");
        assertThat(sql.scopedTenant()).isEqualTo("select set_config('keybuzz.tenant_id', ?, true);\n" + sql.tenant());
    }

    @Test
    void on_the_wider_scopes_every_tenant_condition_is_left_out() {
        assertThat(Sql.of("select 1 from t where t.tenant_id = ? and t.id = ?").wide())
                .isEqualTo("select 1 from t where t.id = ?");
        assertThat(Sql.of("update t set a = ?\nwhere tenant_id = ? and\n id = ?")
                        .wide())
                .isEqualTo("update t set a = ?\nwhere id = ?");
    }

    @Test
    void joins_on_the_tenant_stay() {
        String join = "select 1 from a join b on b.tenant_id = a.tenant_id and b.a_id = a.id where a.id = ?";
        assertThat(Sql.of(join).wide()).isEqualTo(join);
    }

    @Test
    void an_exact_statement_is_the_same_everywhere() {
        String text = "update q set x = 1 where q.tenant_id = ? and q.id = ?";
        assertThat(Sql.exact(text).wide()).isEqualTo(text);
        assertThat(Sql.exact(text).tenant()).isEqualTo(text);
    }
}
