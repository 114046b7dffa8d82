import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { isRole, roles } from "#app/domain/identity/model/role.ts";
import { accountsPerPage, listAccounts } from "#app/domain/identity/queries/list-accounts.server.ts";
import { AccountRow } from "#app/domain/identity/ui/account-row.tsx";
import { listSellerChoices } from "#app/domain/sellers/queries/list-seller-choices.server.ts";
import { seeOther } from "#app/http/answers.server.ts";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { hrefIn, useHref, usePage } from "#app/i18n/page-view.tsx";
import { askedPage } from "#app/shared/page-number.ts";
import { DeskTitle } from "#app/ui/desk-title.tsx";
import { ErrorSummary } from "#app/ui/fields.tsx";
import { FilterTabs } from "#app/ui/filter-tabs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageTurner } from "#app/ui/page-turner.tsx";
import { SearchBox } from "#app/ui/search-box.tsx";
import { changeAccount } from "#app/workflows/change-account.server.ts";

export const loader = page(async (page) => {
  const actor = await openStaffDesk(page);
  const { services, url, t } = page;
  const query = (url.searchParams.get("q") ?? "").slice(0, 80);
  const asked = url.searchParams.get("role");
  const filter = {
    query,
    role: isRole(asked) ? asked : null,
    suspended: url.searchParams.get("suspended") === "1",
    page: askedPage(url.searchParams),
  };
  const [{ total, rows, page: shown }, sellers] = await Promise.all([
    listAccounts(services.db, filter),
    listSellerChoices(services.db),
  ]);
  return {
    facts: { title: t("staff:nav.users"), description: t("staff:title"), noIndex: true },
    rows: rows.map((row) => ({ ...row, isSelf: row.id === actor.userId })),
    ...{ total, sellers, filter: { ...filter, page: shown } },
    pages: Math.ceil(total / accountsPerPage),
    actorRole: actor.role,
    done: url.searchParams.get("done") === "1",
  };
});

const userId = z.string().min(1).max(64);
const change = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("role"), userId, role: z.enum(roles) }),
  z.object({ kind: z.literal("suspend"), userId }),
  z.object({ kind: z.literal("restore"), userId }),
  z.object({ kind: z.literal("link"), userId, sellerId: z.uuid("staff:errors.seller") }),
  z.object({ kind: z.literal("unlink"), userId, sellerId: z.uuid("staff:errors.seller") }),
]);

export const action = page(async (page) => {
  const actor = await openStaffDesk(page);
  const { services, now, t, url } = page;
  const form = await readForm(page.request, change, page);
  if (!form.ok) return refused(form.errors, form.values);
  const changed = await changeAccount({ db: services.db, actorId: actor.userId, now }, form.value);
  if (!changed.ok)
    return refused(
      [{ field: "users", message: t(`staff:errors.account.${changed.error}`) }],
      {},
      changed.error === "not-allowed" ? 403 : 422,
    );
  const query = new URLSearchParams(url.searchParams);
  query.set("done", "1");
  throw seeOther(`${hrefIn(page.locale, "/staff/users")}?${query}`);
});

export default function Users() {
  const { rows, total, pages, filter, sellers, actorRole, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = usePage();
  return (
    <>
      <DeskTitle title={t("staff:nav.users")} note={t("staff:users.note", { count: total })} />
      <UserFilter />
      <div className="grid gap-3 py-3">
        <ErrorSummary errors={answer?.errors} />
        {done && !answer ? (
          <Notice tone="good" role="status">
            {t("staff:users.done")}
          </Notice>
        ) : null}
        {actorRole === "admin" ? null : <p className="text-sm text-ink-soft">{t("staff:users.adminOnly")}</p>}
      </div>
      {rows.length === 0 ? <p className="py-6 text-ink-soft">{t("staff:users.empty")}</p> : null}
      <ul id="field-users" className="divide-y divide-line border-y border-line">
        {rows.map((row) => (
          <AccountRow key={row.id} account={row} actorRole={actorRole} sellers={sellers} />
        ))}
      </ul>
      <PageTurner
        page={filter.page}
        pages={pages}
        query={{ q: filter.query, role: filter.role ?? "", suspended: filter.suspended ? "1" : "" }}
      />
    </>
  );
}

function UserFilter() {
  const { filter } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const href = useHref();
  const search = filter.query ? `&q=${encodeURIComponent(filter.query)}` : "";
  const tabs = [
    {
      href: href(`/staff/users?${search.slice(1)}`),
      label: t("staff:users.all"),
      current: !filter.role && !filter.suspended,
    },
    ...roles.map((role) => ({
      href: href(`/staff/users?role=${role}${search}`),
      label: t(`account:role.${role}`),
      current: filter.role === role,
    })),
    { href: href(`/staff/users?suspended=1${search}`), label: t("staff:users.suspended"), current: filter.suspended },
  ];
  return (
    <>
      <FilterTabs label={t("staff:users.filter")} tabs={tabs} />
      <div className="pt-4">
        <SearchBox
          name="q"
          label={t("staff:users.search")}
          value={filter.query}
          kept={{ role: filter.role ?? "", suspended: filter.suspended ? "1" : "" }}
        />
      </div>
    </>
  );
}
