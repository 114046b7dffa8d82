import type { ReactNode } from "react";
import { usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { type Role, roles } from "../model/role.ts";

export type ShownAccount = {
  id: string;
  name: string;
  email: string;
  role: Role;
  suspendedAt: Date | null;
  isSelf: boolean;
  sellers: { id: string; displayName: string }[];
};
type AccountRowProps = {
  account: ShownAccount;
  actorRole: Role;
  sellers: readonly { id: string; displayName: string }[];
};

/** One account; what the reader may not change is shown as text. */
export function AccountRow({ account, actorRole, sellers }: AccountRowProps) {
  const { t } = usePage();
  const { id, name, email, role, suspendedAt, isSelf } = account;
  const mayGiveRoles = actorRole === "admin" && !isSelf;
  const maySuspend = !isSelf && (actorRole === "admin" || role === "buyer" || role === "seller");
  return (
    <li data-user={email} className="grid gap-x-8 gap-y-3 py-4 lg:grid-cols-[1.3fr_1.3fr_1.4fr_6rem] lg:items-start">
      <div className="min-w-0 [overflow-wrap:anywhere]">
        <strong className="font-semibold">
          <bdi>{name}</bdi>
        </strong>{" "}
        {suspendedAt ? <StatusTag tone="bad">{t("staff:users.suspendedTag")}</StatusTag> : null}
        {isSelf ? <StatusTag>{t("staff:users.you")}</StatusTag> : null}
        <span className="block text-sm text-ink-soft">{email}</span>
      </div>
      {mayGiveRoles ? (
        <RowForm kind="role" userId={id}>
          <RoleChoice id={id} role={role} />
        </RowForm>
      ) : (
        <p>{t(`account:role.${role}`)}</p>
      )}
      <Memberships account={account} sellers={sellers} />
      {maySuspend ? (
        <RowForm kind={suspendedAt ? "restore" : "suspend"} userId={id}>
          <button type="submit" className={buttonClass(suspendedAt ? "quiet" : "danger", "sm")}>
            {t(suspendedAt ? "staff:users.restore" : "staff:users.suspend")}
            <span className="sr-only"> {name}</span>
          </button>
        </RowForm>
      ) : null}
    </li>
  );
}

function RowForm({ kind, userId, children }: { kind: string; userId: string; children: ReactNode }) {
  return (
    <form method="post" className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="userId" value={userId} />
      {children}
    </form>
  );
}

function RoleChoice({ id, role }: { id: string; role: Role }) {
  const { t } = usePage();
  return (
    <>
      <label htmlFor={`role-${id}`} className="sr-only">
        {t("staff:users.role")}
      </label>
      <select id={`role-${id}`} name="role" defaultValue={role} className="field-input min-w-0 flex-1">
        {roles.map((each) => (
          <option key={each} value={each}>
            {t(`account:role.${each}`)}
          </option>
        ))}
      </select>
      <button type="submit" className={buttonClass("quiet", "sm")}>
        {t("staff:users.change")}
      </button>
    </>
  );
}

function Memberships({ account, sellers }: Pick<AccountRowProps, "account" | "sellers">) {
  const { t } = usePage();
  const { id, role } = account;
  const linked = new Set(account.sellers.map((seller) => seller.id));
  return (
    <div className="grid gap-2">
      {account.sellers.map((seller) => (
        <RowForm key={seller.id} kind="unlink" userId={id}>
          <input type="hidden" name="sellerId" value={seller.id} />
          <span lang="vi">{seller.displayName}</span>
          <button type="submit" className="py-1 text-sm text-pine underline">
            {t("staff:users.unlink")}
            <span className="sr-only"> {seller.displayName}</span>
          </button>
        </RowForm>
      ))}
      {linked.size > 0 && role !== "seller" ? (
        <p className="text-sm text-warn-ink">{t("staff:users.notSeller")}</p>
      ) : null}
      {role === "seller" || role === "buyer" ? (
        <details>
          <summary className="inline-block py-1 text-sm text-pine underline">{t("staff:users.link")}</summary>
          <RowForm kind="link" userId={id}>
            <label htmlFor={`seller-${id}`} className="sr-only">
              {t("staff:users.seller")}
            </label>
            <select id={`seller-${id}`} name="sellerId" className="field-input min-w-0 flex-1">
              {sellers
                .filter((seller) => !linked.has(seller.id))
                .map((seller) => (
                  <option key={seller.id} value={seller.id}>
                    {seller.displayName}
                  </option>
                ))}
            </select>
            <button type="submit" className={buttonClass("quiet", "sm")}>
              {t("staff:users.linkSubmit")}
            </button>
          </RowForm>
        </details>
      ) : null}
    </div>
  );
}
