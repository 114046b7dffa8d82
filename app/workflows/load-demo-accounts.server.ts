import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import { type Ids, idOf } from "./demo-rows.server.ts";

const people = [
  { name: "Ngọc Anh", email: "staff@demo.test", role: "staff", seller: null },
  { name: "Quốc Bảo", email: "admin@demo.test", role: "admin", seller: null },
  { name: "Thu Hà", email: "seller@demo.test", role: "seller", seller: "suong-mai" },
  { name: "K'Brếp", email: "coop@demo.test", role: "seller", seller: "cu-dien" },
  { name: "Minh Khôi", email: "buyer@demo.test", role: "buyer", seller: null },
] as const;

/** The five people whose desks the demonstration opens; two of them sell. */
export async function loadDemoAccounts(tx: Transaction, ids: Ids, password: string) {
  for (const { name, email, role, seller } of people) {
    const id = newId();
    await tx.user.create({
      data: {
        id,
        name,
        email,
        role,
        emailVerified: true,
        accounts: { create: { id: newId(), accountId: id, providerId: "credential", password } },
        memberships: seller ? { create: { sellerId: idOf(ids.sellers, seller) } } : undefined,
      },
    });
  }
}
