import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { pageWithin } from "#app/shared/page-number.ts";
import type { Role } from "../model/role.ts";

export type AccountRow = {
  id: string;
  name: string;
  email: string;
  role: Role;
  suspendedAt: Date | null;
  createdAt: Date;
  sellers: { id: string; displayName: string }[];
};
export type AccountFilter = { query: string; role: Role | null; suspended: boolean; page: number };

export const accountsPerPage = 30;

export type AccountList = { total: number; page: number; rows: AccountRow[] };

export async function listAccounts(db: Reader, filter: AccountFilter): Promise<AccountList> {
  const where = conditionOf(filter);
  const total = await db.user.count({ where });
  const page = pageWithin(filter.page, total, accountsPerPage);
  const rows = await db.user.findMany({
    where,
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      suspendedAt: true,
      createdAt: true,
      memberships: { select: { seller: { select: { id: true, displayName: true } } } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    skip: (page - 1) * accountsPerPage,
    take: accountsPerPage,
  });
  return {
    ...{ total, page },
    rows: rows.map(({ memberships, ...row }) => ({ ...row, sellers: memberships.map(({ seller }) => seller) })),
  };
}

function conditionOf({ query, role, suspended }: AccountFilter): Prisma.UserWhereInput {
  const contains = { contains: query.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" as const };
  return {
    ...(query ? { OR: [{ name: contains }, { email: contains }] } : {}),
    ...(role ? { role } : {}),
    ...(suspended ? { suspendedAt: { not: null } } : {}),
  };
}
