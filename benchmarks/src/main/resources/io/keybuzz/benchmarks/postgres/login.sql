select c.user_id, c.tenant_id, c.tenant_slug, c.tenant_status, c.email, c.full_name, c.role, c.password_hash,
  c.active
from tenancy.credentials_by_email(:email) c
